// Long work in slices: between two of them the page draws and listens.

/** Milliseconds of work after which the page has its turn. */
const slice = 16;

/** A canvas that has been drawn on, or nothing. */
type Step = CanvasRenderingContext2D | null;
export type Steps<T> = Generator<Step, T>;

/**
 * Calls `done` with what the steps make: at once where they need no step, else after some turns of the
 * page. What it returns stops the work.
 */
export function inSlices<T>(steps: Steps<T>, done: (made: T) => void): () => void {
  let turn: ReturnType<typeof setTimeout> | undefined;
  const go = (until: number): void => {
    do {
      const step = steps.next();
      if (step.done === true) return done(step.value);
      drawNow(step.value);
    } while (performance.now() < until);
    turn = setTimeout(() => go(performance.now() + slice));
  };
  go(0);
  return () => clearTimeout(turn);
}

/** A canvas may only note what it is told until somebody reads it; then all of it falls due in one turn. */
function drawNow(step: Step): void {
  step?.getImageData(0, 0, 1, 1);
}
