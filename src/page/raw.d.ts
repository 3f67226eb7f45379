/** Files that come as text in a chunk of their own. */
declare module '*?raw' {
  const text: string;
  export default text;
}
