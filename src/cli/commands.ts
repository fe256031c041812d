import type { CommandEntry } from './command.ts';

/** Every command, in the order of the help; loaded only when it is called. A new one is one file and one line here. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'day',
    group: 'Look',
    summary: 'the day on one screen (what "nudge" alone shows)',
    load: async () => (await import('./commands/day.ts')).day,
  },
  {
    name: 'next',
    group: 'Look',
    summary: 'one thing to do now, that fits the moment',
    load: async () => (await import('./commands/next.ts')).next,
  },
  {
    name: 'queue',
    group: 'Look',
    summary: 'everything that waits, best first',
    load: async () => (await import('./commands/queue.ts')).queue,
  },
  {
    name: 'audit',
    group: 'Look',
    summary: 'the week: whom I met, what I promised, what I kept',
    load: async () => (await import('./commands/audit.ts')).audit,
  },
  {
    name: 'review',
    group: 'Look',
    summary: 'the Friday sitting: what the week leaves open, one by one',
    load: async () => (await import('./commands/review.ts')).review,
  },
  {
    name: 'ledger',
    group: 'Look',
    summary: 'what became of every promise, from the history in git',
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  {
    name: 'who',
    group: 'Look',
    summary: 'everything about one person, before a call',
    load: async () => (await import('./commands/who.ts')).who,
  },
  {
    name: 'people',
    group: 'Look',
    summary: 'who is warm and who is going cold',
    load: async () => (await import('./commands/people.ts')).people,
  },
  {
    name: 'done',
    group: 'Act',
    summary: 'it is done: marks items in their notes',
    load: async () => (await import('./commands/done.ts')).done,
  },
  {
    name: 'snooze',
    group: 'Act',
    summary: 'not now: puts items off until a day',
    load: async () => (await import('./commands/snooze.ts')).snooze,
  },
  {
    name: 'drop',
    group: 'Act',
    summary: 'let it go; or it was no promise at all',
    load: async () => (await import('./commands/drop.ts')).drop,
  },
  {
    name: 'undo',
    group: 'Act',
    summary: 'takes back what the last command wrote',
    load: async () => (await import('./commands/undo.ts')).undo,
  },
  {
    name: 'draft',
    group: 'Act',
    summary: 'the message for an item, or to somebody',
    load: async () => (await import('./commands/draft.ts')).draft,
  },
  {
    name: 'add',
    group: 'Notes',
    summary: 'captures a task in one line',
    load: async () => (await import('./commands/add.ts')).add,
  },
  {
    name: 'log',
    group: 'Notes',
    summary: 'logs a conversation, and shows what was understood',
    load: async () => (await import('./commands/log.ts')).log,
  },
  {
    name: 'new',
    group: 'Notes',
    summary: 'a contact, meeting, article or trip from a template',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  {
    name: 'extract',
    group: 'Vault',
    summary: 'what was understood in the notes, and why',
    load: async () => (await import('./commands/extract.ts')).extract,
  },
  {
    name: 'check',
    group: 'Vault',
    summary: 'what could not be read, or is not clear, in the notes',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'git',
    group: 'Vault',
    summary: 'has git merge notes by what they mean: setup, remove',
    load: async () => (await import('./commands/git.ts')).git,
  },
  {
    name: 'merge-file',
    group: 'Vault',
    summary: 'merges one note; what git runs',
    load: async () => (await import('./commands/merge-file.ts')).mergeFile,
  },
  {
    name: 'init',
    group: 'Vault',
    summary: 'makes any folder of notes a vault',
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'demo',
    group: 'Vault',
    summary: 'a vault of invented notes to play with',
    load: async () => (await import('./commands/demo.ts')).demo,
  },
];
