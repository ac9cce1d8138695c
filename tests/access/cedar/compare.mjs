// Asks Cedar what the access library was asked, and compares:
//   npm install && access_questions 100 200 > questions.ndjson && npm run compare -- questions.ndjson
// Each grant becomes policies of Cedar: one for every condition and row filter that its role's permissions stand under.

import { createInterface } from "node:readline";
import { createReadStream } from "node:fs";
import * as cedar from "@cedar-policy/cedar-wasm/nodejs";

const entity = (type, id) => `${type}::${JSON.stringify(id)}`;
const worksWhileSuspended = (action) =>
  action === "session.sign_in" || action === "accounts.view" || /^(agency_)?billing\./.test(action);

function rowTests(rows) {
  const tests = [];
  if (rows.direction) tests.push(`context.row.direction == ${JSON.stringify(rows.direction)}`);
  if (rows.assigned) tests.push("context.row.assigned == principal");
  if (rows.missed) tests.push("context.row.missed");
  if (rows.numbers.length > 0) tests.push(`${JSON.stringify(rows.numbers)}.contains(context.row.number)`);
  return tests;
}

function testsOf(permission, grant) {
  const tests = [
    ...permission.plan.map((feature) => `resource.plan.contains(${JSON.stringify(feature)})`),
    ...permission.planLacks.map((feature) => `!resource.plan.contains(${JSON.stringify(feature)})`),
  ];
  if (permission.billing) tests.push(`resource.billing == ${JSON.stringify(permission.billing)}`);
  if (/^(calls|texts|reports)\./.test(permission.action)) tests.push(...rowTests(permission.rows), ...rowTests(grant.rows));
  if (!worksWhileSuspended(permission.action)) tests.push(`!${entity("Account", grant.at)}.held`);
  return tests;
}

function policiesOf(world) {
  const roles = new Map(world.roles.map((role) => [role.id, role]));
  const policies = [];
  for (const grant of world.grants) {
    const role = roles.get(grant.role);
    const groups = new Map();
    for (const permission of role.permissions) {
      const tests = testsOf(permission, grant).join(" && ");
      groups.set(tests, [...(groups.get(tests) ?? []), entity("Action", permission.action)]);
    }
    const standing = ["principal.active", ...role.plan.map((f) => `${entity("Account", grant.at)}.plan.contains(${JSON.stringify(f)})`)];
    if (grant.expires !== undefined) standing.push(`context.now < ${grant.expires}`);
    for (const [tests, actions] of groups) {
      policies.push(
        `permit(principal == ${entity("User", grant.user)}, action in [${actions.join(", ")}], ` +
          `resource ${role.reachesDown ? "in" : "=="} ${entity("Account", grant.at)}) ` +
          `when { ${[...standing, tests].filter((test) => test !== "").join(" && ")} };`,
      );
    }
  }
  return policies.join("\n");
}

function entitiesOf(world) {
  return [
    ...world.users.map((user) => ({ uid: { type: "User", id: user.id }, attrs: { active: user.active }, parents: [] })),
    ...world.accounts.map((account) => ({
      uid: { type: "Account", id: account.id },
      attrs: { plan: account.plan, billing: account.billing, held: account.held },
      parents: account.parent === "" ? [] : [{ type: "Account", id: account.parent }],
    })),
  ];
}

function callOf(world, question, entities) {
  const context = { now: world.now };
  if (question.row) context.row = { ...question.row, assigned: { __entity: { type: "User", id: question.row.assigned } } };
  return {
    principal: { type: "User", id: question.user },
    action: { type: "Action", id: question.action },
    resource: { type: "Account", id: question.at },
    context,
    preparsedPolicySetId: "world",
    entities,
  };
}

function check(answer) {
  if (answer.type !== "success" || answer.response.diagnostics.errors.length > 0) throw new Error(JSON.stringify(answer));
  return answer.response.decision === "allow";
}

let asked = 0;
let allowed = 0;
let differing = 0;
let cedarMicroseconds = 0;
let nanosecondsById = 0;
let nanosecondsByPosition = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const world = JSON.parse(line);
  // Read once a world: what is timed is deciding, not parsing.
  const parsed = cedar.preparsePolicySet("world", { staticPolicies: policiesOf(world), templates: {}, templateLinks: [] });
  if (parsed.type !== "success") throw new Error(JSON.stringify(parsed));
  const entities = entitiesOf(world);
  nanosecondsById += world.nanoseconds;
  nanosecondsByPosition += world.nanosecondsByPosition;
  // The calls are put together before the clock runs: what is timed is deciding. Processor time, so that others on the
  // machine do not count.
  const calls = world.questions.map((question) => callOf(world, question, entities));
  const before = process.cpuUsage();
  const answers = calls.map((call) => cedar.statefulIsAuthorized(call));
  const spent = process.cpuUsage(before);
  cedarMicroseconds += spent.user + spent.system;
  world.questions.forEach((question, i) => {
    const says = check(answers[i]);
    asked += 1;
    allowed += says ? 1 : 0;
    if (says !== question.allowed) {
      differing += 1;
      console.log(`differs: ${JSON.stringify(question)} Cedar says ${says}`);
    }
  });
}
const ratio = (nanoseconds) => ((cedarMicroseconds * 1000) / nanoseconds).toFixed(0);
console.log(`${asked} questions, ${allowed} allowed, ${differing} answered otherwise by Cedar`);
console.log(
  `a question, in processor time: Cedar ${(cedarMicroseconds / asked).toFixed(1)} us; library by ids ` +
    `${(nanosecondsById / asked).toFixed(0)} ns, ratio ${ratio(nanosecondsById)}; by positions ` +
    `${(nanosecondsByPosition / asked).toFixed(0)} ns, ratio ${ratio(nanosecondsByPosition)}`,
);
process.exitCode = differing === 0 && asked > 0 ? 0 : 1;
