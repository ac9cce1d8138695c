// What first loads are compared with: PouchDB replicating as many calls between two stores on this disk, and then a
// thousand of them changed. A line of JSON for each: seconds that passed, and seconds of work.
//   npm install && npm start -- [documents] [folder for the two stores]

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PouchDB from "pouchdb-core";
import leveldb from "pouchdb-adapter-leveldb";
import replication from "pouchdb-replication";

PouchDB.plugin(leveldb).plugin(replication);

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), "pouchdb-"));
const kBatch = 1000;

/** A call with the fields that tests/bench/store/call_maker.cpp gives one. */
function makeCall(n) {
  const company = n % 1440;
  return {
    _id: `cal_${String(n).padStart(26, "0")}`,
    company: `acc_${String(company).padStart(26, "0")}`,
    number: `num_${String(company * 3).padStart(26, "0")}`,
    trackingNumber: `+1312${String(company).padStart(7, "0")}`,
    direction: 0,
    caller: `+1${212 + (n % 700)}${String((n * 7919) % 9_999_999).padStart(7, "0")}`,
    callerName: ["Ann Miller", "Ben Smith", "Carla Garcia", "Dmitri Okafor"][n % 4],
    callerCity: "Chicago",
    callerState: "IL",
    startedAt: 1_780_000_000_000 - n * 31_000,
    durationSeconds: n % 600,
    ringSeconds: n % 30,
    outcome: n % 4,
    source: ["Google Ads", "Yard signs", "Radio", "Yelp"][n % 4],
    tags: n % 4 === 0 ? ["hot"] : [],
    note: n % 10 === 0 ? "wants a quote for the kitchen" : "",
    recording: `rec_${n}`,
    flow: `flw_${String(company).padStart(26, "0")}`,
    flowVersion: 3,
    legs: [{ address: "+13125550101", ringSeconds: 12, outcome: "answered" }],
    path: ["s1", "s2", "s3"],
    revision: 1,
  };
}

async function timed(what, documents, run) {
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const passed = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const worked = (used.user + used.system) / 1e6;
  console.log(JSON.stringify({ what, documents, passed, worked }));
}

const source = new PouchDB(join(folder, "source"), { adapter: "leveldb" });
const target = new PouchDB(join(folder, "target"), { adapter: "leveldb" });
try {
  for (let first = 0; first < count; first += kBatch) {
    const size = Math.min(kBatch, count - first);
    await source.bulkDocs(Array.from({ length: size }, (_, n) => makeCall(first + n)));
  }
  const replicate = () => PouchDB.replicate(source, target, { batch_size: kBatch, batches_limit: 4 });
  await timed("first replication", count, replicate);

  const step = Math.max(1, Math.floor(count / 1000));
  const { rows } = await source.allDocs({
    keys: Array.from({ length: Math.min(count, 1000) }, (_, n) => makeCall(n * step)._id),
    include_docs: true,
  });
  await source.bulkDocs(rows.map((row) => ({ ...row.doc, note: "changed", revision: 2 })));
  await timed("1,000 changed", rows.length, replicate);
  await timed("nothing changed", 0, replicate);
} finally {
  await Promise.all([source.close(), target.close()]);
  rmSync(folder, { recursive: true });
}
