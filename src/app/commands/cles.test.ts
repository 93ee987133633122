import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { Appel, CptsCourante } from '#platform/call.ts';
import { readConfig } from '#platform/config.ts';
import { drawKey, readKeyring } from '#platform/crypto/keyring.ts';
import { type Coffre, openVault } from '#platform/crypto/vault.ts';
import { ODILE } from '../../modules/patients/testing/builders.ts';
import { chercherPatients } from '../../modules/patients/usecases/chercher-patients.ts';
import { consulterPatient } from '../../modules/patients/usecases/consulter-patient.ts';
import { creerPatient } from '../../modules/patients/usecases/creer-patient.ts';
import { assembleSocle } from '../socle.ts';
import { type Banc, CLE_DE_TEST, dresserBanc } from '../testing/banc.ts';
import { oublierLesAnciennesCles, reecrireTout, restants, tournerLesCles } from './cles.ts';

const NOMBRE = 1000;
const neuve = drawKey();
const tournee = openVault(readKeyring(`${neuve},${CLE_DE_TEST}`));
const seule = openVault(readKeyring(neuve));

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('ici');
  const { commune: _commune, ...traits } = ODILE;
  for (let lot = 0; lot < NOMBRE; lot += 25)
    await Promise.all(
      Array.from({ length: 25 }, async (_, i) => {
        const rang = String(lot + i).padStart(4, '0');
        const telephone = `063998${rang}`;
        const saisie = { ...traits, nomDeNaissance: `Patient ${rang}`, nomUtilise: '', telephone };
        exiger(await creerPatient(banc.appel(cpts), saisie));
      }),
    );
}, 120_000);

const avec = (coffre: Coffre): Appel => ({
  ...banc.appel(cpts),
  socle: assembleSocle(banc.db, coffre),
});
const trouver = async (coffre: Coffre, telephone: string) =>
  exiger(await chercherPatients(avec(coffre), { telephone })).dossiers;
const enCours = async (coffre: Coffre) => await restants(banc.db, coffre, [cpts.id]);

/** What a command writes on standard output, and how it ends, with these keys in the environment. */
async function lancer(commande: typeof tournerLesCles, cles: string) {
  const { app, owner, jobs } = banc.urls;
  const sortie = vi.spyOn(console, 'log').mockImplementation(() => {});
  const erreur = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    await commande(
      readConfig({
        DATABASE_URL: app,
        DATABASE_OWNER_URL: owner,
        DATABASE_JOBS_URL: jobs,
        MAILLAGE_CLES: cles,
      }),
    );
    return { dit: sortie.mock.calls.flat().join(), fin: process.exitCode };
  } finally {
    process.exitCode = undefined;
    sortie.mockRestore();
    erreur.mockRestore();
  }
}

describe('un changement de clé', () => {
  it('commence par une clé neuve en tête des autres', async () => {
    const { dit } = await lancer(tournerLesCles, CLE_DE_TEST);
    expect(dit).toMatch(new RegExp(`^[\\w-]{43},${CLE_DE_TEST}$`));
  });

  it('n’oublie rien tant qu’une ligne dépend de l’ancienne', async () => {
    expect(await lancer(oublierLesAnciennesCles, `${neuve},${CLE_DE_TEST}`)).toEqual({
      dit: '',
      fin: 1,
    });
  });

  it('laisse tout lire et tout trouver avant d’avoir rien réécrit', async () => {
    expect(await enCours(tournee)).toBe(NOMBRE);
    const [trouve] = await trouver(tournee, '0639980007');
    expect(trouve?.traits?.nomDeNaissance).toBe('Patient 0007');
    expect(await trouver(seule, '0639980007')).toEqual([]);
  });

  it('interrompu au milieu, ne perd rien et se reprend, même à deux à la fois', async () => {
    let faites = 0;
    const interrompu = reecrireTout(banc.db, tournee, [cpts.id], (n) => {
      faites += n;
      if (faites >= 300) throw new Error('le courant est coupé');
    });
    await expect(interrompu).rejects.toThrow('le courant est coupé');
    const reste = await enCours(tournee);
    expect(reste).toBe(NOMBRE - 300);
    for (const numero of ['0639980001', '0639980999'])
      expect(await trouver(tournee, numero)).toHaveLength(1);
    let suite = 0;
    const illisibles = await Promise.all(
      [1, 2].map(() => reecrireTout(banc.db, tournee, [cpts.id], (n) => (suite += n))),
    );
    expect(illisibles).toEqual([0, 0]);
    expect(suite).toBe(reste);
    expect(await enCours(tournee)).toBe(0);
  });

  it('achevé, permet d’oublier l’ancienne clé', async () => {
    expect(await lancer(oublierLesAnciennesCles, `${neuve},${CLE_DE_TEST}`)).toEqual({
      dit: neuve,
      fin: undefined,
    });
    expect(await enCours(seule)).toBe(0);
    const [trouve] = await trouver(seule, '0639980999');
    expect(trouve?.traits?.nomDeNaissance).toBe('Patient 0999');
    const doublon = await creerPatient(avec(seule), {
      ...ODILE,
      commune: '',
      nomDeNaissance: 'Patient 0999',
      telephone: '',
    });
    expect(doublon).toMatchObject({ refus: { motif: 'dossier-semblable' } });
  });

  it('sans la clé, compte ce qui ne s’ouvre plus, n’y touche pas, et ne montre aucun nom', async () => {
    const perdue = openVault(readKeyring(drawKey()));
    const avant = await banc.regarder(
      'select md5(string_agg(nom_de_naissance::text, id::text)) from patients.patients',
    );
    expect(await reecrireTout(banc.db, perdue, [cpts.id], () => {})).toBe(NOMBRE);
    expect(
      await banc.regarder(
        'select md5(string_agg(nom_de_naissance::text, id::text)) from patients.patients',
      ),
    ).toEqual(avant);
    const [ligne] = await banc.regarder('select id from patients.patients limit 1');
    const lu = exiger(await consulterPatient(avec(perdue), { patient: ligne?.['id'] }));
    expect(lu.dossier.traits).toBeNull();
  });
});
