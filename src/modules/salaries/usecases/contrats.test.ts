import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { CONTRAT, poserContrat } from '../testing/builders.ts';
import { declarerSemaine } from './declarer-semaine.ts';
import { exporterPaie, lireCouts } from './lire-couts.ts';
import { lireContrat, lireEquipe } from './lire-equipe.ts';
import { ecrireContrat, modifierContrat, saisirCout } from './tenir-contrats.ts';

let banc: Banc;
let cpts: CptsCourante;
const ici = (role: Role = 'tresorier') => banc.appel(cpts, { role });
const motif = (fait: { ok: boolean; refus?: { motif: string } }) =>
  fait.ok ? 'fait' : (fait.refus?.motif ?? '');

beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('salaries-contrats');
});

describe('un contrat', () => {
  it('ne recouvre jamais un autre de la même personne, même cent fois ensemble', async () => {
    const faits = await Promise.all(
      Array.from({ length: 100 }, () => ecrireContrat(ici(), { ...CONTRAT, nom: 'Ysée Marval' })),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    const autres = faits.filter(({ ok }) => !ok).map(motif);
    expect(new Set(autres)).toEqual(new Set(['contrats-qui-se-recouvrent']));
    const { contrats } = exiger(await lireEquipe(ici(), {}));
    expect(contrats.map(({ personne }) => personne.nom)).toEqual(['Ysée Marval']);
  });

  it('se refuse mal daté, sans quotité, d’un compte inconnu, et rien n’est écrit', async () => {
    const avant = await banc.regarder('select count(*) from salaries.personnes');
    const ecrire = async (dit: object) => motif(await ecrireContrat(ici(), { ...CONTRAT, ...dit }));
    expect(await ecrire({ au: '2025-12-31' })).toBe('fin-avant-le-debut');
    expect(await ecrire({ quotite: '101' })).toBe('saisie-invalide');
    expect(await ecrire({ compte: crypto.randomUUID() })).toBe('compte-inconnu');
    expect(motif(await ecrireContrat(ici('coordinateur'), CONTRAT))).toBe('droit-manquant');
    expect(await banc.regarder('select count(*) from salaries.personnes')).toEqual(avant);
  });

  it('laisse la place au suivant une fois fini', async () => {
    const contrat = await poserContrat(banc, cpts, { nom: 'Odon Varesse', au: '2026-06-30' });
    await poserContrat(banc, cpts, { nom: 'odon varesse', du: '2026-07-01' });
    const { nom: _n, du: _d, ...change } = CONTRAT;
    const modifier = async (au: string) =>
      motif(await modifierContrat(ici(), { ...change, contrat, au }));
    expect(await modifier('2026-07-15')).toBe('contrats-qui-se-recouvrent');
    expect(await modifier('2026-01-01')).toBe('fin-avant-le-debut');
    expect(await modifier('2026-05-31')).toBe('fait');
  });
});

describe('le coût d’un contrat', () => {
  it('se tait pour la coordination, et reste à saisir tant que personne ne l’a dit', async () => {
    const contrat = await poserContrat(banc, cpts);
    const montant = { contrat, mois: '2026-02-10', montant: '3 200,01' };
    expect(motif(await saisirCout(ici(), { ...montant, mois: '2025-12-10' }))).toBe(
      'mois-hors-du-contrat',
    );
    expect(motif(await saisirCout(ici('coordinateur'), montant))).toBe('droit-manquant');
    expect(motif(await lireCouts(ici('coordinateur'), { annee: 2026 }))).toBe('droit-manquant');
    exiger(await saisirCout(ici('president'), montant));
    expect(exiger(await lireContrat(ici('coordinateur'), { contrat })).couts).toBeNull();
    const { couts } = exiger(await lireContrat(ici(), { contrat }));
    expect(couts).toMatchObject([{ mois: '2026-02-01', centimes: 320_001 }]);
    const lus = exiger(await lireCouts(ici(), { annee: 2026 }));
    const siens = lus.mois.filter((m) => m.contrat === contrat);
    // January began on the 5th: its own amount is to be typed.
    expect(siens.map(({ cout }) => cout).slice(0, 3)).toEqual([null, 320_001, 320_001]);
    expect(siens).toHaveLength(10);
    expect(lus.nonReparti).toBe(9 * 320_001);
  });

  it('ne sort pas avec les heures et les congés du mois', async () => {
    const compte = crypto.randomUUID();
    await banc.regarder(
      "update salaries.personnes set compte_id = $1 where cpts_id = $2 and nom = 'Maëlys Ombredane'",
      [compte, cpts.id],
    );
    const semaine = {
      lundi: '2026-11-16',
      temps: [{ mission: 'prevention', heures: '20,25' }],
      absences: [
        { jour: '2026-11-20', moment: 'matin', genre: 'conges' },
        { jour: '2026-11-20', moment: 'apres-midi', genre: 'absence' },
      ],
    };
    exiger(await declarerSemaine(banc.appel(cpts, { id: compte }), semaine));
    const lignes = exiger(
      await exporterPaie(ici('coordinateur'), { mois: dateCivile('2026-11-03') }),
    );
    const sienne = lignes.find(({ nom }) => nom === 'Maëlys Ombredane');
    expect(sienne).toMatchObject({
      ...{ semaines: 1, validees: 0, demies: { conges: 1, absence: 1, formation: 0 } },
      minutes: [0, 0, 1215, 0, 0, 0, 0],
    });
    expect(JSON.stringify(lignes)).not.toContain('320001');
  });
});
