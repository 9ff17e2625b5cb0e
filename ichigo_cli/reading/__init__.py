"""From files to a plan, its values and its words, with every mistake in them."""
