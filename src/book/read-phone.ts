import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ReadPhone } from './phone.ts';

const LONGEST = 60;
/** Within a country anything from a short code to E.164's 15 digits is dialled as it is written. */
const NATIONAL = /^\d{3,15}$/;
/** An extension can't be dialled by a link; a nought in brackets is for callers within the country. */
const EXTENSION = /\s?(?:ext|x)\.?\s?\d{1,6}$/i;
const NOUGHT = /^(\+\d{1,3}\s?)\(0\)/;
const WRITTEN_WITH = /^\+?[\d\s().\-/\u00a0\u2011\u2013]+$/;

/**
 * What reads numbers for a region (ISO 3166, `GB`): its national numbers, and the international ones of every country,
 * become E.164 where they have as many digits as such a number has there. Which ranges are in use is not asked: countries
 * open new ones faster than anybody updates. Without a region a national number can't be judged, and is dialled as it is
 * written.
 */
export function phoneReader(region: string | null): ReadPhone {
  const country = region !== null && isSupportedCountry(region) ? region : undefined;
  return (written) => ({ written, dial: dialOf(written, country) });
}

function dialOf(written: string, country: CountryCode | undefined): string | null {
  const plain = written.trim().replace(NOUGHT, '$1').replace(EXTENSION, '');
  if (plain.length > LONGEST || !WRITTEN_WITH.test(plain)) return null;
  if (country === undefined && !plain.startsWith('+')) {
    const digits = plain.replace(/\D/g, '');
    return NATIONAL.test(digits) ? digits : null;
  }
  const number = parsePhoneNumberFromString(plain, {
    extract: false,
    ...(country !== undefined && { defaultCountry: country }),
  });
  return number?.isPossible() === true ? number.number : null;
}
