/** Progress on stderr: a bar on a terminal, nothing in a pipe. */
export interface Progress {
  step(count: number): void;
  done(): void;
}

export function progress(what: string, total: number): Progress {
  const shown = process.stderr.isTTY === true;
  let count = 0;
  return {
    step(by) {
      count += by;
      if (shown) process.stderr.write(`\r${count} of ${Math.ceil(total)} ${what}`);
    },
    done() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
