import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { planterScene, poserAdherent, RPPS_INFIRMIERE, type Scene } from '../testing/builders.ts';
import { accueillirAdherent } from './accueillir-adherent.ts';
import { accepterAdhesion, refuserAdhesion } from './decider-adhesion.ts';
import { demanderAdhesion, noterDemande } from './demander-adhesion.ts';
import { ajouterCollege, reglerAdhesions, retirerCollege } from './regler-adhesions.ts';
import {
  modifierAdhesion,
  quitterAdhesion,
  reprendreAdhesion,
  suspendreAdhesion,
} from './suivre-adhesion.ts';

let banc: Banc;
let scene: Scene;
let rang = 0;
beforeAll(async () => {
  banc = await dresserBanc();
});
beforeEach(async () => {
  scene = await planterScene(banc, `asso-${rang++}`);
});

const anonyme = () => banc.appel(scene.cpts, { role: 'public' });
const coordination = () => banc.appel(scene.cpts);
const systeme = () => banc.appel(scene.cpts, { role: 'systeme' });
const LISON = {
  genre: 'individuel',
  prenom: 'Lison',
  nom: 'Brévillon',
  profession: '60',
  rpps: RPPS_INFIRMIERE,
  courriel: 'lison@exemple.invalid',
  accord: 'oui',
};
const SOLANGE = { ...LISON, prenom: 'Solange', nom: 'Escoubeyrou', rpps: '', profession: '' };

const adhesions = async () =>
  await banc.regarder(
    'select id, etat, du::text, au::text, college_id, professionnel_id from asso.adhesions where cpts_id = $1 order by demandee_le, id',
    [scene.cpts.id],
  );
const faits = async () =>
  (
    await banc.regarder(
      'select genre from journal.faits where cpts_id = $1 order by instant, genre',
      [scene.cpts.id],
    )
  ).map(({ genre }) => genre);
const histoire = async () =>
  (
    await banc.regarder(
      'select genre from asso.mouvements where cpts_id = $1 order by inscrit_le, id',
      [scene.cpts.id],
    )
  ).map(({ genre }) => genre);
async function demande(dits: Readonly<Record<string, string>> = LISON): Promise<string> {
  return exiger(await demanderAdhesion(anonyme(), dits)).id ?? '';
}

describe('Une demande d’adhésion', () => {
  it('se décide, accueille une fois, et l’annuaire le sait', async () => {
    const adhesion = await demande();
    exiger(
      await accepterAdhesion(coordination(), {
        adhesion,
        decideeLe: '2026-11-20',
        college: scene.liberaux,
      }),
    );
    for (let fois = 0; fois < 2; fois++) exiger(await accueillirAdherent(systeme(), { adhesion }));
    expect(await adhesions()).toMatchObject([
      { etat: 'active', du: '2026-11-20', college_id: scene.liberaux },
    ]);
    expect(await faits()).toEqual(['asso.adhesion-acceptee']);
    const messages = await banc.regarder(
      'select id, destinataire, sujet, corps from socle.messages where cpts_id = $1',
      [scene.cpts.id],
    );
    const champs = ['destinataire', 'sujet', 'corps'];
    const clairs = enClair(banc, messages, {
      table: 'socle.messages',
      cpts: scene.cpts.id,
      champs,
    });
    expect(clairs).toHaveLength(1);
    expect(clairs[0]).toMatchObject({ destinataire: 'lison@exemple.invalid' });
    expect(String(clairs[0]?.['corps'])).toContain('À bientôt.');
    const [fiche] = await banc.regarder(
      'select membre from annuaire.fiches where cpts_id = $1 and professionnel_id = $2',
      [scene.cpts.id, scene.infirmiere],
    );
    expect(fiche).toEqual({ membre: true });
  });

  it('de cent envoyées ensemble pour une personne, fait une adhésion, et rien de ce qui est dit ne se perd', async () => {
    const envois = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        i % 2 === 0
          ? demanderAdhesion(anonyme(), { ...LISON, message: `Envoi ${i}` })
          : noterDemande(coordination(), {
              genre: 'individuel',
              professionnel: scene.infirmiere,
            }),
      ),
    );
    expect(await adhesions()).toHaveLength(1);
    for (const [i, envoi] of envois.entries())
      if (!envoi.ok) {
        expect(i % 2).toBe(1);
        expect(envoi.refus.motif).toBe('deja-adherent');
      }
    const redites = (await histoire()).filter((genre) => genre === 'redite');
    expect(redites.length).toBeGreaterThanOrEqual(49);
  });

  it('dit ce qui manque, et n’écrit rien', async () => {
    const essais: readonly [Readonly<Record<string, string>>, string][] = [
      [{ ...LISON, accord: '' }, 'accord'],
      [{ ...LISON, nom: ' ' }, 'nom'],
      [{ ...LISON, courriel: '', telephone: '' }, 'courriel'],
      [{ ...LISON, courriel: 'lison' }, 'courriel'],
      [{ ...LISON, genre: '' }, 'genre'],
      [{ ...LISON, genre: 'structure' }, 'structure'],
      [{ ...LISON, rpps: '99990000815' }, 'rpps'],
    ];
    for (const [dits, champ] of essais) {
      const refusee = await demanderAdhesion(anonyme(), dits);
      expect(refusee).toMatchObject({ ok: false, refus: { motif: 'saisie-invalide' } });
      if (!refusee.ok && refusee.refus.motif === 'saisie-invalide')
        expect(Object.keys(refusee.refus.champs)).toContain(champ);
    }
    for (const [dits, motif] of [
      [{ ...LISON, nom: 'Escoubeyrou' }, 'rpps-d-un-autre'],
      [{ ...LISON, rpps: '99990000830' }, 'professionnel-inconnu'],
      [{ ...SOLANGE, commune: '75056' }, 'commune-inconnue'],
      [
        { ...SOLANGE, genre: 'structure', finess: '630000001', fonction: 'x' },
        'structure-inconnue',
      ],
    ] as const)
      expect(await demanderAdhesion(anonyme(), dits)).toMatchObject({ refus: { motif } });
    expect(await adhesions()).toEqual([]);
    expect(await histoire()).toEqual([]);
  });

  it('ne se décide qu’une fois, par l’organe que les statuts nomment, dans un collège qui convient', async () => {
    const adhesion = await demande(SOLANGE);
    const decision = { adhesion, decideeLe: '2026-11-20' };
    const refus = async (dits: object) => {
      const decidee = await accepterAdhesion(coordination(), { ...decision, ...dits });
      return decidee.ok ? 'acceptée' : decidee.refus.motif;
    };
    exiger(await reglerAdhesions(coordination(), { organe: '' }));
    expect(await refus({})).toBe('organe-a-dire');
    exiger(await reglerAdhesions(coordination(), { organe: 'Le conseil d’administration' }));
    expect(await refus({ decideeLe: '2026-11-24' })).toBe('decision-a-venir');
    expect(await refus({ college: crypto.randomUUID() })).toBe('college-inconnu');
    expect(await refus({ adhesion: crypto.randomUUID() })).toBe('adhesion-inconnue');
    const structures = exiger(
      await ajouterCollege(coordination(), {
        nom: 'Structures',
        genre: 'structure',
        voix: 'deliberative',
      }),
    ).id;
    expect(await refus({ college: structures })).toBe('college-ne-convient-pas');
    expect(await refuserAdhesion(coordination(), { ...decision, motif: ' ' })).toMatchObject({
      refus: { motif: 'saisie-invalide' },
    });
    const decisions = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0
          ? accepterAdhesion(coordination(), { ...decision, college: scene.elus })
          : refuserAdhesion(coordination(), { ...decision, motif: 'Hors du territoire' }),
      ),
    );
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await faits()).length).toBeLessThanOrEqual(1);
  });
});

describe('Une adhésion', () => {
  it('se suspend, reprend, finit, et recommence sans perdre son histoire', async () => {
    const adhesion = await poserAdherent(banc, scene, { professionnel: scene.infirmiere });
    const motif = 'Cotisation impayée';
    const geste = { adhesion, motif };
    expect(await suspendreAdhesion(coordination(), { ...geste, le: '2026-01-04' })).toMatchObject({
      refus: { motif: 'date-avant-le-debut' },
    });
    expect(await quitterAdhesion(coordination(), { ...geste, le: '2026-11-24' })).toMatchObject({
      refus: { motif: 'date-a-venir' },
    });
    expect(await reprendreAdhesion(coordination(), { adhesion, le: '2026-03-01' })).toMatchObject({
      refus: { motif: 'pas-suspendue' },
    });
    exiger(await suspendreAdhesion(coordination(), { ...geste, le: '2026-02-01' }));
    expect(await suspendreAdhesion(coordination(), { ...geste, le: '2026-02-02' })).toMatchObject({
      refus: { motif: 'deja-suspendue' },
    });
    exiger(await reprendreAdhesion(coordination(), { adhesion, le: '2026-03-01' }));
    exiger(await quitterAdhesion(coordination(), { ...geste, le: '2026-10-31' }));
    expect(await quitterAdhesion(coordination(), { ...geste, le: '2026-10-31' })).toMatchObject({
      refus: { motif: 'pas-adherent' },
    });
    await poserAdherent(banc, scene, { professionnel: scene.infirmiere });
    expect(await histoire()).toEqual([
      'demande',
      'acceptation',
      'suspension',
      'reprise',
      'depart',
      'demande',
      'acceptation',
    ]);
    expect((await adhesions()).map(({ etat }) => etat)).toEqual(['partie', 'active']);
    expect((await faits()).toSorted()).toEqual([
      'asso.adhesion-acceptee',
      'asso.adhesion-acceptee',
      'asso.adhesion-partie',
    ]);
  });

  it('changée par deux personnes à la fois n’écrase pas la première', async () => {
    const adhesion = await poserAdherent(banc, scene, { prenom: 'Firmin', nom: 'Loubeyrat' });
    const [connue] = await banc.regarder('select change_le from asso.adhesions where id = $1', [
      adhesion,
    ]);
    const vuLe = new Date(String(connue?.['change_le'])).toISOString();
    const dits = { adhesion, vuLe, prenom: 'Firmin', nom: 'Loubeyrat' };
    const plusTard = banc.appel(scene.cpts, { maintenant: new Date('2026-11-23T09:00:00Z') });
    exiger(await modifierAdhesion(plusTard, { ...dits, courriel: 'f@exemple.invalid' }));
    expect(
      await modifierAdhesion(coordination(), { ...dits, courriel: 'g@exemple.invalid' }),
    ).toMatchObject({ refus: { motif: 'adhesion-changee' } });
  });
});

describe('Un collège', () => {
  it('d’élus ne vote que si les statuts le prévoient, et ne se retire que vide', async () => {
    const elus = { nom: 'Communes', genre: 'individuel', voix: 'deliberative', elus: 'oui' };
    expect(await ajouterCollege(coordination(), elus)).toMatchObject({
      refus: { motif: 'elus-consultatifs' },
    });
    exiger(await ajouterCollege(coordination(), { ...elus, statutsLePrevoient: 'oui' }));
    expect(
      await ajouterCollege(coordination(), { ...elus, elus: 'non', nom: 'communes' }),
    ).toMatchObject({ refus: { motif: 'nom-deja-pris' } });
    await poserAdherent(
      banc,
      scene,
      { professionnel: scene.infirmiere },
      { college: scene.liberaux },
    );
    expect(await retirerCollege(coordination(), { college: scene.liberaux })).toMatchObject({
      refus: { motif: 'college-occupe' },
    });
    exiger(await retirerCollege(coordination(), { college: scene.elus }));
  });
});
