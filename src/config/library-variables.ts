/** Variables on which LangChain and the client of OpenAI act by themselves: sending what is asked to LangSmith, or printing it. */
const LIBRARY = /^(?:LANGSMITH|LANGCHAIN|LANGGRAPH|LC)_|^OPENAI_(?:ORG|PROJECT|CUSTOM_HEADERS|LOG|API_BASE|ADMIN)/u;

/** Takes out of the environment what libraries of language models would act on; where things go the configuration alone says. */
export function dropLibraryVariables(): void {
  for (const name of Object.keys(process.env)) if (LIBRARY.test(name)) delete process.env[name];
}
