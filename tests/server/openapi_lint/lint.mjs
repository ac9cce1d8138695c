// node lint.mjs FILE: holds an OpenAPI document against a public linter's recommended rules. Prints each problem; fails where
// there is one.
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { readFileSync } from "node:fs";

const path = process.argv[2];
const config = await createConfig({
  extends: ["recommended"],
  rules: {
    "operation-4xx-response": "off", // every refusal is the default response, a problem document
  },
});
const problems = await lintFromString({ source: readFileSync(path, "utf8"), absoluteRef: path, config });
for (const problem of problems)
  console.log(`${problem.severity}: ${problem.ruleId}: ${problem.message} (${problem.location[0]?.pointer ?? ""})`);
process.exit(problems.length === 0 ? 0 : 1);
