import type { Banc } from '../../../app/testing/banc.ts';
import { idDuRpps } from '../domain/identite.ts';
import { motsDe } from '../domain/mots.ts';

type Personne = {
  readonly rpps: string;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string;
  readonly savoirFaire: string | null;
  readonly commune: string | null;
};

/** Puts a fictional person into the national directory, practising in one commune; gives their id. */
export async function insererProfessionnel(
  banc: Banc,
  personne: Partial<Personne> = {},
): Promise<string> {
  const {
    rpps = '99990000053',
    nom = 'VALMORET',
    prenom = 'ADÈLE',
    profession = '10',
    savoirFaire = null,
    commune = null,
  } = personne;
  const id = idDuRpps(rpps);
  const mots = motsDe(`${nom} ${prenom}`);
  await banc.regarder(
    `insert into annuaire.professionnels (id, rpps, nom, prenom, profession, civilite, mots)
     values ($1, $2, $3, $4, $5, 'MME', array_to_tsvector($6::text[]))`,
    [id, rpps, nom, prenom, profession, [...mots]],
  );
  await banc.regarder(
    `insert into annuaire.activites (professionnel_id, cle, profession, savoir_faire, mode_exercice, commune)
     values ($1, 1, $2, $3, 'L', $4)`,
    [id, profession, savoirFaire, commune],
  );
  await banc.regarder(
    'insert into annuaire.mots (mot) select unnest($1::text[]) on conflict do nothing',
    [[...mots]],
  );
  return id;
}
