// Looks at pages in Chromium: axe in both colour schemes, widths, a run without scripts, requests.
//
//   node look.js NODE_MODULES CHROMIUM < jobs.json
//
// jobs.json is a list of files. Prints a list with what was found of each.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, executablePath] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [320, 390, 768, 1200];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});

// A page of its own context, with all that it says and asks for.
async function open(file, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => heard.push(`dialog: ${dialog.message()}`));
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { context, page, heard, requests };
}

async function look(file) {
  const found = { violations: [], incomplete: [], passes: 0, widths: [], scrolling: [], heard: [], requests: [] };
  for (const colorScheme of ["light", "dark"]) {
    const { context, page, heard, requests } = await open(file, {
      colorScheme,
      viewport: { width: 1200, height: 900 },
    });
    found.background = { ...found.background, [colorScheme]: await background(page) };
    found.requests.push(...requests.slice(1)); // the first is the page itself
    found.heard.push(...heard);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => axe.run({ runOnly: tags }), TAGS);
    found.passes += result.passes.length;
    for (const each of result.violations) {
      const where = each.nodes.map((node) => node.target.join(" ")).slice(0, 5);
      found.violations.push(`${colorScheme} ${each.id}: ${where.join(", ")} (${each.nodes.length})`);
    }
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const seen = await page.evaluate(() => document.scrollingElement.scrollWidth);
      found.widths.push([width, seen]);
      found.scrolling.push(...(await page.evaluate(scrolling)));
    }
    await context.close();
  }
  const { context, page, heard } = await open(file, { javaScriptEnabled: false });
  found.heard.push(...heard);
  found.text = await page.locator("body").innerText();
  found.charts = await page.locator("figure svg.drawing").count();
  await context.close();
  return found;
}

const background = (page) =>
  page.evaluate(() => getComputedStyle(document.querySelector(".ichigo")).backgroundColor);

// Elements of which a part is only seen by scrolling sideways.
const scrolling = () =>
  [...document.querySelectorAll(".ichigo *")]
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .filter((each) => /auto|scroll|hidden/.test(getComputedStyle(each).overflowX))
    .filter((each) => !each.closest(".unseen, svg"))
    .map((each) => each.outerHTML.slice(0, 80));

const found = [];
for (const file of JSON.parse(readFileSync(0, "utf8"))) {
  found.push(await look(file));
}
await browser.close();
process.stdout.write(JSON.stringify(found));
