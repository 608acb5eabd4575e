/** The list of persons a visitor may be, by province. */
import { loadQueue } from './queue.js';
import { t } from './texts.js';

/**
 * Two letters for the round picture: the last two words of a Vietnamese name, which are the ones people go by.
 */
export function initials(name) {
  const words = name.replace(/^(anh|chị|ông|bà|đồng chí)\s+/i, '').split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word[0]?.toLocaleUpperCase('vi') ?? '')
    .join('');
}

/** Draws the list; `address(person)` is where a click leads. */
export function drawPeople(root, people, address) {
  if (people.length === 0) {
    const note = document.createElement('p');
    note.textContent = t('web-pick-nobody');
    root.replaceChildren(note);
    return;
  }
  const provinces = group(people);
  root.replaceChildren(
    ...[...provinces].map(([province, members]) => drawProvince(province, members, address)),
  );
}

function group(people) {
  const groups = new Map();
  for (const person of people) {
    groups.set(person.provinceName, [...(groups.get(person.provinceName) ?? []), person]);
  }
  return groups;
}

function drawProvince(province, members, address) {
  const section = document.createElement('section');
  section.className = 'province';
  const heading = document.createElement('h2');
  heading.textContent = province;
  const list = document.createElement('ul');
  list.append(...members.map((person) => drawPerson(person, address(person))));
  section.append(heading, list);
  return section;
}

function drawPerson(person, href) {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'who';
  link.href = href;
  link.dataset.role = person.role;
  link.dataset.account = person.accountId;
  link.append(
    part('avatar', initials(person.name)),
    part('who-name', person.name),
    part('who-role', person.roleLabel),
    part('who-unit', person.unitName),
  );
  link.querySelector('.avatar').setAttribute('aria-hidden', 'true');
  const unsent = loadQueue(person.accountId).length;
  if (unsent > 0) link.append(part('who-unsent', t('web-pick-unsent', { count: unsent })));
  entry.append(link);
  return entry;
}

function part(className, text) {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
