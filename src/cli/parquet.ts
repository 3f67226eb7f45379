/** Rows as Parquet, for DuckDB, Spark and the like. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { ROW_FIELDS, type Row } from '../lab/ensemble.ts';

const WORDS = ['seed', 'ending', 'digest'];

export function parquetOf(rows: readonly Row[]): Uint8Array {
  const columnData = ROW_FIELDS.map((name) => ({
    name, data: rows.map((row) => row[name]), type: WORDS.includes(name) ? ('STRING' as const) : ('INT32' as const),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
