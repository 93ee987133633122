import { beforeAll, describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { ouvrirUnCompte } from '../../comptes/testing/builders.ts';
import { CONVENTION } from '../testing/builders.ts';
import { conventionsQuiApprochent, lireConvention, lireConventions } from './lire-conventions.ts';
import { rappelerConventions } from './rappeler-conventions.ts';
import {
  ajouterAction,
  finirConvention,
  modifierConvention,
  noterActionFaite,
  noterConvention,
} from './tenir-conventions.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('conventions');
  await ouvrirUnCompte(banc, cpts, 'coordinateur');
});

const ici = () => banc.appel(cpts);
const motif = (fait: { readonly ok: boolean; readonly refus?: { readonly motif: string } }) =>
  fait.ok ? 'fait' : fait.refus?.motif;
const rappeler = async (le: string) => {
  const appel = banc.appel(cpts, { role: 'systeme', maintenant: new Date(le) });
  const saisie = { adresse: 'https://maillage.exemple.fr' };
  return exiger(await rappelerConventions(appel, saisie)).messages;
};

describe('Une convention', () => {
  it('se note comme le papier la dit, et rien d’impossible n’y entre', async () => {
    const noter = async (dits: object) =>
      motif(await noterConvention(ici(), { ...CONVENTION, ...dits }));
    expect(await noter({ parties: [] })).toBe('parties-absentes');
    expect(await noter({ au: '2026-01-31' })).toBe('fin-avant-debut');
    expect(await noter({ au: '', preavis: '3' })).toBe('preavis-sans-terme');
    expect(await noter({ rappels: ['45'] })).toBe('saisie-invalide');
    const { conventions } = exiger(await lireConventions(ici(), {}));
    expect(conventions).toEqual([]);
  });

  it('ne s’écrase pas quand deux personnes la modifient, et finit une fois', async () => {
    const { id: convention } = exiger(await noterConvention(ici(), CONVENTION));
    const lue = exiger(await lireConvention(ici(), { convention })).convention;
    const dite = { ...CONVENTION, convention, vu: lue.modifieeLe.toISOString() };
    const plusTard = banc.appel(cpts, { maintenant: new Date('2026-11-23T09:00:00Z') });
    const faits = await Promise.all(
      Array.from({ length: 20 }, () => modifierConvention(plusTard, dite)),
    );
    expect(faits.filter(({ ok }) => ok)).toHaveLength(1);
    const action = { convention, texte: 'Nommer un correspondant', avant: '2026-12-05' };
    exiger(await ajouterAction(ici(), action));
    const { actions } = exiger(await lireConvention(ici(), { convention }));
    const faite = { action: actions[0]?.id };
    expect(motif(await noterActionFaite(ici(), faite))).toBe('fait');
    expect(motif(await noterActionFaite(ici(), faite))).toBe('action-deja-faite');
    const fin = { convention, le: '2026-11-30', motif: 'Remplacée' };
    expect(motif(await finirConvention(ici(), { ...fin, le: '2026-01-01' }))).toBe(
      'fin-avant-debut',
    );
    expect(motif(await finirConvention(ici(), fin))).toBe('fait');
    expect(motif(await finirConvention(ici(), fin))).toBe('convention-finie');
  });

  it('se rappelle une fois par échéance à qui mène la CPTS, le matin, et se montre aux autres modules', async () => {
    exiger(await noterConvention(ici(), CONVENTION));
    expect(await rappeler('2026-12-30T10:00:00Z')).toBe(0);
    expect(await rappeler('2026-12-31T05:00:00Z')).toBe(0);
    const ensemble = await Promise.all(
      Array.from({ length: 100 }, () => rappeler('2026-12-31T10:00:00Z')),
    );
    expect(ensemble.reduce((total, n) => total + n, 0)).toBe(1);
    expect(await rappeler('2027-01-15T10:00:00Z')).toBe(0);
    expect(await rappeler('2027-03-01T10:00:00Z')).toBe(1);
    const [message] = await banc.regarder(
      'select destinataire, sujet from socle.messages where cpts_id = $1 limit 1',
      [cpts.id],
    );
    expect(message).toBeDefined();
    const fenetre = { jour: dateCivile('2026-12-01'), jusqua: dateCivile('2027-03-31') };
    const approchent = await banc.lire(cpts, (tx) =>
      conventionsQuiApprochent({ tx, cpts: cpts.id }, fenetre),
    );
    expect(approchent).toMatchObject([{ objet: 'Sorties d’hôpital', date: '2027-03-31' }]);
  });
});
