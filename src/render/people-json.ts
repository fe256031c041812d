import type { PeopleView } from '../audit/views.ts';
import { toJson } from './json.ts';

/** The table of people: schema `nudge.people/1`. */
export function renderPeople(view: PeopleView): string {
  return toJson(view);
}
