/** What was read out of a file that was sent, beside the file. */
export function readings(): readonly string[] {
  return [
    'alter table upload add column markdown text',
    "alter table upload add column doubts text not null default '[]'",
  ];
}
