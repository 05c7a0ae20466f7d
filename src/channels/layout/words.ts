/** Every word that a reply is given on its way to a phone. */
export const WORDS = {
  choose: 'Xin chọn:',
  choice: (number: number, choice: string) => `${number}. ${choice}`,
  sources: 'Nguồn:',
  page: (page: number) => `trang ${page}`,
  quote: (words: string) => `“${words}”`,
  cell: (column: string, value: string) => (column === '' ? value : `${column}: ${value}`),
  part: (number: number, all: number) => `(${number}/${all})`,
} as const;
