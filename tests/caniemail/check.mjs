// Reads the HTML of a mail on standard input; writes what of it some mail program supports not at all or in part.
import { readFileSync } from 'node:fs';
import { caniemail } from 'caniemail';

// The programs that most mail is read in. The data have no Thunderbird for Windows apart from that for macOS.
const clients = ['apple-mail.*', 'gmail.*', 'outlook.*', 'samsung-email.*', 'thunderbird.macos', 'yahoo.*'];

const titles = issues => {
  const found = {};
  for (const [client, listed] of issues) {
    for (const { title } of listed) (found[title] ??= new Set()).add(client);
  }
  return Object.fromEntries(Object.entries(found).map(([title, where]) => [title, [...where].sort()]));
};

const { issues } = caniemail({ clients, html: readFileSync(0, 'utf8') });
console.log(JSON.stringify({ missing: titles(issues.errors), partial: titles(issues.warnings) }));
