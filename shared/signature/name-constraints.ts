/** Name constraints (RFC 5280, 4.2.1.10): directory names are compared, every other kind constrained is refused when used. */
import { type Certificate, nameValues, readExtensionValue } from './certificate.ts';
import { sameBytes } from './canonical.ts';
import { elements, Members, tags, type Der } from './der.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

const directoryName = 0xa4;
const rfc822Name = 0x81;

function isWithin(name: Der, base: Der): boolean {
  const parts = [...elements(name.content)];
  return [...elements(base.content)].every((part, i) => parts[i] !== undefined && sameBytes(part.bytes, parts[i].bytes));
}

type Names = { directory: Der[]; otherTags: Set<number> };

function namesOf(certificate: Certificate): Names {
  const names: Names = { directory: certificate.subject.content.length > 0 ? [certificate.subject] : [], otherTags: new Set() };
  if (nameValues(certificate.subject, oids.emailAddress).length > 0) names.otherTags.add(rfc822Name);
  const alternative = certificate.extensions.get(oids.subjectAltName);
  if (alternative !== undefined) {
    for (const name of elements(readExtensionValue(alternative).content)) {
      if (name.tag === directoryName) names.directory.push(new Members(name, directoryName, 'certificateMalformed', 1).next(tags.sequence));
      else names.otherTags.add(name.tag);
    }
  }
  return names;
}

/** The base names of permittedSubtrees or excludedSubtrees. */
function bases(subtrees: Der | undefined): Der[] {
  if (subtrees === undefined) return [];
  return new Members(subtrees, subtrees.tag, 'certificateMalformed').remaining().map((subtree) => {
    const members = new Members(subtree, tags.sequence, 'certificateMalformed', 3);
    const base = members.next();
    // minimum is 0 by default and maximum absent; RFC 5280 knows no other.
    members.end();
    return base;
  });
}

/**
 * Holds every certificate below a constraining authority against its constraints.
 * @throws Refusal nameConstraints
 */
export function checkNameConstraints(authority: Certificate, below: Certificate[]): void {
  const extension = authority.extensions.get(oids.nameConstraints);
  if (extension === undefined) return;
  const members = new Members(readExtensionValue(extension), tags.sequence, 'certificateMalformed', 2);
  const permitted = bases(members.optional(0xa0));
  const excluded = bases(members.optional(0xa1));
  members.end();
  const unwrap = (all: Der[]) => all.filter((base) => base.tag === directoryName).map((base) => new Members(base, directoryName, 'certificateMalformed', 1).next(tags.sequence));
  const permittedDirectory = unwrap(permitted);
  const excludedDirectory = unwrap(excluded);
  const constrainedOtherwise = new Set([...permitted, ...excluded].map((base) => base.tag).filter((tag) => tag !== directoryName));
  for (const certificate of below) {
    const names = namesOf(certificate);
    for (const name of names.directory) {
      const outside = permittedDirectory.length > 0 && !permittedDirectory.some((base) => isWithin(name, base));
      if (outside || excludedDirectory.some((base) => isWithin(name, base))) refuse('nameConstraints');
    }
    for (const tag of names.otherTags) if (constrainedOtherwise.has(tag)) refuse('nameConstraints', 'a kind of name that is not compared');
  }
}
