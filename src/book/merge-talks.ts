import { nameOfPath } from '../note/note-type.ts';
import { foldText } from './names.ts';
import type { Talk } from './talk.ts';
import type { Conversation } from './types.ts';
import { isUnwritten } from './unwritten.ts';

/**
 * A meeting note and an entry in the log of somebody who was there, on the same day, are one conversation where the
 * entry links to that note, or one of them says nothing itself (of a note with several people, only the entry): else they
 * may be two (a meeting, then a call in the evening), and stay two. What counts days of contact counts them once either way.
 */
export function mergeSameTalk(talks: readonly Talk[]): Conversation[] {
  if (!talks.some(({ from }) => from === 'log')) return talks.map(({ conversation }) => conversation);
  const meetings = talks.filter((talk) => talk.from === 'meeting');
  const byDayAndPerson = new Map<string, Talk[]>();
  for (const meeting of meetings)
    for (const person of meeting.conversation.people) {
      const key = `${meeting.conversation.day} ${person}`;
      const same = byDayAndPerson.get(key);
      if (same === undefined) byDayAndPerson.set(key, [meeting]);
      else same.push(meeting);
    }
  const merged = new Map<Talk, Conversation>(talks.map((talk) => [talk, talk.conversation]));
  for (const talk of talks) {
    if (talk.from !== 'log') continue;
    const [person] = talk.conversation.people;
    const meeting = sameTalk(talk, byDayAndPerson.get(`${talk.conversation.day} ${person}`) ?? []);
    if (meeting === undefined) continue;
    merged.set(meeting, join(merged.get(meeting) ?? meeting.conversation, talk.conversation));
    merged.delete(talk);
  }
  return [...merged.values()];
}

function sameTalk(entry: Talk, meetings: readonly Talk[]): Talk | undefined {
  const links = new Set(entry.links.map(foldText));
  const linked = meetings.find(
    ({ note }) => links.has(foldText(nameOfPath(note.path))) || links.has(foldText(note.title)),
  );
  if (linked !== undefined || !entry.conversation.hasWords) return linked ?? meetings[0];
  // A calendar knows that the two met, and the log what was said.
  return meetings.find(({ conversation }) => conversation.people.length === 1 && isUnwritten(conversation));
}

function join(meeting: Conversation, entry: Conversation): Conversation {
  return {
    ...meeting,
    mentioned: [...new Set([...meeting.mentioned, ...entry.mentioned])].filter((key) => !meeting.people.includes(key)),
    hasWords: meeting.hasWords || entry.hasWords,
    excerpt: meeting.excerpt === '' ? entry.excerpt : meeting.excerpt,
    items: [...meeting.items, ...entry.items],
    signs: [...meeting.signs, ...entry.signs],
  };
}
