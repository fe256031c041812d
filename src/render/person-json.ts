import type { PersonView } from '../audit/views.ts';
import { toJson } from './json.ts';

/** Everything about one person: schema `nudge.person/1`. */
export function renderPerson(view: PersonView): string {
  return toJson(view);
}
