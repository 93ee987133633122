import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { donnerMandat, finirMandat } from '#modules/vie-associative';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { enClair } from '../../../app/testing/clair.ts';
import { ouvrirALInstance } from '../../scrutins/testing/builders.ts';
import { convies, planterConseil, poserSeanceConvoquee } from '../testing/builders.ts';
import { annoncerSeance } from './annoncer-seance.ts';
import { convoquerArrives } from './convoquer-seance.ts';
import { donnerPouvoirParLien, noterPouvoir } from './donner-pouvoir.ts';
import { inviter } from './inviter.ts';
import { noterPresences } from './noter-presences.ts';
import { ouvrirVoteSecret } from './ouvrir-vote-secret.ts';
import { ouvrirSeance } from './tenir-seance.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const a = (heure: string) => new Date(`2026-12-10T${heure}:00Z`);
const motif = async (fait: Promise<{ ok: boolean; refus?: { motif: string } }>) => {
  const lu = await fait;
  return lu.ok ? 'fait' : lu.refus?.motif;
};

describe('Un siège repris depuis la convocation', () => {
  it('n’a qu’une voix, celle du mandat en cours\u00A0: le pouvoir du mandat fini est retiré, et chacun l’apprend', async () => {
    const ici = await planterConseil(banc, 'siege-repris');
    const appel = banc.appel(ici.cpts);
    const id = await poserSeanceConvoquee(banc, ici);
    const programme = banc.appel(ici.cpts, { role: 'systeme' });
    const annoncer = async () =>
      exiger(await annoncerSeance(programme, { seance: id, adresse: 'http://localhost' })).messages;
    expect(await annoncer()).toBe(5);
    const dans = async () => new Map((await convies(banc, ici.cpts, id)).map((p) => [p.nom, p]));
    const avant = await dans();
    const personne = banc.appel(ici.cpts, { role: 'public' });
    const pouvoir = { jeton: avant.get('Mme Aubrac')?.jeton, mandataire: avant.get('M. Bort')?.id };
    exiger(await donnerPouvoirParLien(personne, pouvoir));
    const [mandat] = await banc.regarder(
      "select id from asso.mandats where cpts_id = $1 and nom = 'Mme Aubrac'",
      [ici.cpts.id],
    );
    const fini = { mandat: mandat?.['id'], le: '2026-11-01', motif: 'Démission' };
    exiger(await finirMandat(appel, fini));
    const courriel = 'gex@exemple.invalid';
    const repris = { instance: ici.instance, nom: 'M. Gex', courriel, reprend: mandat?.['id'] };
    exiger(await donnerMandat(appel, { ...repris, fonction: 'Membre', du: '2026-11-02' }));
    expect(exiger(await convoquerArrives(appel, { seance: id })).convoques).toBe(1);
    expect(await annoncer()).toBe(1);
    const apres = await dans();
    const gex = { jeton: apres.get('M. Gex')?.jeton, mandataire: apres.get('M. Bort')?.id };
    exiger(await donnerPouvoirParLien(personne, gex));
    const perdu = { seance: id, mandant: apres.get('Mme Aubrac')?.id, mandataire: gex.mandataire };
    expect(await motif(noterPouvoir(appel, perdu))).toBe('siege-perdu');
    expect(await motif(donnerPouvoirParLien(personne, pouvoir))).toBe('lien-inconnu');
    const bort = [{ participant: gex.mandataire, presence: 'sur-place' }];
    const soir = banc.appel(ici.cpts, { maintenant: a('19:05') });
    exiger(await noterPresences(soir, { seance: id, presents: bort }));
    exiger(await ouvrirSeance(soir, { seance: id }));
    const vote = { seance: id, question: 'Le projet', genre: 'ordinaire' };
    const { id: scrutin } = exiger(await ouvrirVoteSecret(soir, vote));
    const voix = await banc.regarder(
      'select de from scrutins.voix where scrutin_id = $1 order by rang',
      [scrutin],
    );
    expect(voix).toEqual([{ de: null }, { de: 'M. Gex' }]);
    const places = await banc.regarder(
      'select nom, rang, titulaire from seances.participants where seance_id = $1 order by nom',
      [id],
    );
    expect(places).toContainEqual({ nom: 'Mme Aubrac', rang: 'remplace', titulaire: null });
    expect(places).toContainEqual({ nom: 'M. Dore', rang: 'suppleant', titulaire: 'M. Gex' });
    const sujets = await banc.regarder('select id, sujet from socle.messages where cpts_id = $1', [
      ici.cpts.id,
    ]);
    const dits = { table: 'socle.messages', cpts: ici.cpts.id, champs: ['sujet'] };
    const reprises = enClair(banc, sujets, dits).filter((m) => /a été repris/.test(`${m.sujet}`));
    expect(reprises).toHaveLength(1);
  });
});

describe('Deux personnes du même nom', () => {
  it('dites par leur courriel, ont chacune leur siège, leur convocation et leur voix', async () => {
    const ici = await planterConseil(banc, 'homonymes');
    const appel = banc.appel(ici.cpts);
    const mandat = { instance: ici.instance, fonction: 'Membre', du: '2026-01-10' };
    for (const courriel of ['alice1@exemple.invalid', 'alice2@exemple.invalid'])
      exiger(await donnerMandat(appel, { ...mandat, nom: 'Alice Titulaire', courriel }));
    const id = await poserSeanceConvoquee(banc, ici);
    const alices = (await convies(banc, ici.cpts, id)).filter(({ nom }) => /^Alice/.test(nom));
    expect(alices).toHaveLength(2);
    const autre = { seance: id, nom: 'Alice Titulaire', courriel: 'alice3@exemple.invalid' };
    expect(await motif(inviter(appel, autre))).toBe('fait');
    // Named from the directory, without an address of the mandate.
    await banc.regarder(
      "insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par) values ($1, $2, 'pro@exemple.invalid', now(), 'essai')",
      [ici.cpts.id, ici.infirmiere],
    );
    exiger(await donnerMandat(appel, { ...mandat, professionnel: ici.infirmiere }));
    const scrutin = await ouvrirALInstance(appel, ici.instance);
    const electeurs = await banc.regarder(
      "select courriel from scrutins.electeurs where scrutin_id = $1 and courriel ~ '^(alice|pro)' order by 1",
      [scrutin],
    );
    expect(electeurs).toEqual([
      { courriel: 'alice1@exemple.invalid' },
      { courriel: 'alice2@exemple.invalid' },
      { courriel: 'pro@exemple.invalid' },
    ]);
  });
});
