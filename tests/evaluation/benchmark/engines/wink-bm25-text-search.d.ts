// The package brings no types: those of the calls made here.
declare module 'wink-bm25-text-search' {
  interface Index {
    defineConfig(config: { fldWeights: Record<string, number> }): boolean;
    definePrepTasks(tasks: readonly ((input: string) => unknown)[]): number;
    addDoc(doc: Record<string, string>, id: number): number;
    consolidate(): boolean;
    search(text: string, limit?: number): [id: string, score: number][];
  }
  function createIndex(): Index;
  export = createIndex;
}
