/** One thread of an ensemble: compiles the scenario itself and plays its part. */
import { parentPort, workerData } from 'node:worker_threads';
import { ensemble, type Row } from '../lab/ensemble.ts';
import { takeFrom, type SharedTask } from './ensemble.ts';
import { loadScenario } from './files.ts';

const CHUNK = 10;
const task = workerData as SharedTask;
const scenario = loadScenario(task.scenario, task.request.setup.reading);
const rows: Row[] = [];
for (const row of ensemble(scenario, task.request, takeFrom(task.taken))) {
  rows.push(row);
  if (rows.length % CHUNK === 0) parentPort?.postMessage({ done: CHUNK });
}
parentPort?.postMessage({ rows });
