/** One thread of an ensemble: compiles the scenario itself and plays its part. */
import { parentPort, workerData } from 'node:worker_threads';
import { ensemble, type Row } from '../lab/ensemble.ts';
import type { Task } from './ensemble.ts';
import { loadScenario } from './files.ts';

const CHUNK = 10;
const task = workerData as Task;
const scenario = loadScenario(task.scenario, task.request.setup.reading);
const rows: Row[] = [];
for (const row of ensemble(scenario, task.request)) {
  rows.push(row);
  if (rows.length % CHUNK === 0) parentPort?.postMessage({ done: CHUNK });
}
parentPort?.postMessage({ rows });
