"""Run the command line as ``python -m ichigo_cli``."""

from ichigo_cli.cli import main

if __name__ == "__main__":
    main()
