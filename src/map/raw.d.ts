// The sheets travel as text inside the map's own chunk, so that the game also runs from one file.
declare module '*?raw' {
  const text: string;
  export default text;
}
