import Database from 'better-sqlite3';
import type { BuildEngine } from '../engine.ts';
import { foldMarks, words } from '../words.ts';

/**
 * sqlite.org/fts5.html: section 4.3.1, `unicode61 remove_diacritics 2` (1 leaves letters with two marks alone);
 * 3.7, OR between the words, each quoted (the default AND finds nothing for most whole questions); 5.1.1, `ORDER BY
 * rank` is bm25(). `optimize` (6.7) merges the index once it is built.
 */
function build(prepare: (text: string) => string): BuildEngine {
  return async (texts) => {
    const database = new Database(':memory:');
    database.exec(`CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')`);
    const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
    database.transaction(() => {
      for (const [id, text] of texts.entries()) insert.run(id + 1, prepare(text));
    })();
    database.exec(`INSERT INTO passages(passages) VALUES ('optimize')`);
    const select = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?').pluck();
    return (question, wanted) => {
      const query = words(prepare(question))
        .map((word) => `"${word}"`)
        .join(' OR ');
      return query === '' ? [] : (select.all(query, wanted) as number[]).map((rowid) => rowid - 1);
    };
  };
}

export const buildFts5 = build((text) => text);

/** The same with marks taken off before SQLite sees the text: its own tokenizer leaves đ as it is. */
export const buildFts5Folded = build(foldMarks);
