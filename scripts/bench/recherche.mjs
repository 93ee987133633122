import { say } from '../bootstrap/run.mjs';
import { HEADERS, SLUG } from './scene.mjs';
import { startProduct } from './serving.mjs';
import { duration, percentile, row } from './table.mjs';

const TURNS = 40;
const MILLISECONDS = 50;

/** Searches of one person after the other in the directory of the country, seen from a CPTS of 36 communes. */
export async function recherche(ground, { owner, env }) {
  const { connus, professionnels } = await planter(owner);
  say(`recherche: ${professionnels} professionals in the directory`);
  const server = await startProduct(ground, env);
  try {
    const rows = [];
    for (const [genre, ecrire] of QUESTIONS) {
      const millisecondes = [];
      for (let tour = 0; tour < TURNS + 5; tour++) {
        const question = ecrire(connus[tour % connus.length]);
        const debut = performance.now();
        await demander(`${server.base}/api/v1/${SLUG}/annuaire/professionnels?${question}`);
        if (tour >= 5) millisecondes.push(performance.now() - debut);
      }
      const p95 = percentile(millisecondes, 95);
      rows.push(
        row({
          measure: `annuaire: search by ${genre}, p95`,
          product: duration(p95),
          target: `≤ ${MILLISECONDS} ms`,
          met: p95 <= MILLISECONDS,
        }),
      );
    }
    return rows;
  } finally {
    await server.stop();
  }
}

const QUESTIONS = [
  ['name', ({ nom }) => new URLSearchParams({ q: nom })],
  ['mistyped name', ({ nom }) => new URLSearchParams({ q: nom.slice(0, 3) + nom.slice(4) })],
  ['first letters', ({ nom }) => new URLSearchParams({ q: nom.slice(0, 4) })],
  ['first name', ({ prenom }) => new URLSearchParams({ q: prenom })],
  ['profession', ({ profession }) => new URLSearchParams({ profession })],
];

async function demander(url) {
  const response = await fetch(url, { headers: HEADERS });
  const { professionnels } = await response.json();
  if (response.status !== 200 || !Array.isArray(professionnels))
    throw new Error(`${url}: ${response.status}`);
}

/** A CPTS of 36 communes of middling size, its key, and people of its communes to look for. */
async function planter(owner) {
  await owner.query(`
    insert into territoire.cpts (id, slug, nom, cree_le)
      values ('01900000-0000-7000-8000-00000000ba0c', '${SLUG}', 'CPTS du banc', now());
    insert into territoire.couvertures (cpts_id, commune)
      select '01900000-0000-7000-8000-00000000ba0c', commune from annuaire.activites
      where commune is not null group by commune order by count(*) desc, commune offset 500 limit 36;
    insert into comptes.cles_api (cpts_id, id, empreinte, libelle, role, cree_le)
      values ('01900000-0000-7000-8000-00000000ba0c', gen_random_uuid(), sha256('mlg_banc'), 'Banc', 'regulateur', now());
    analyze annuaire.professionnels; analyze annuaire.activites; analyze annuaire.mots;`);
  const { rows: connus } = await owner.query(
    `select p.nom, split_part(p.prenom, ' ', 1) as prenom, p.profession from annuaire.professionnels p
     join annuaire.activites a on a.professionnel_id = p.id
     where a.commune in (select commune from territoire.couvertures) order by p.id limit ${TURNS}`,
  );
  const { rows } = await owner.query('select count(*)::int as n from annuaire.professionnels');
  return { connus, professionnels: rows[0].n };
}
