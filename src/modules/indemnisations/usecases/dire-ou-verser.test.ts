import { beforeAll, describe, expect, it } from 'vitest';
import { masquerIban } from '#kernel/iban.ts';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { donnerIban, IBAN, planterScene, poserPresence, type Scene } from '../testing/builders.ts';
import { approuverReleves } from './approuver-releves.ts';
import { direMonCompte, direMonCompteParLien, direOuVerser } from './dire-ou-verser.ts';
import { lireVirements } from './lire-virements.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  const [medecin, infirmiere] = scene.personnes;
  for (const personne of [medecin, infirmiere]) await poserPresence(banc, scene.cpts, { personne });
  exiger(await approuverReleves(tresorerie(), { periode: scene.periode }));
  await donnerIban(banc, scene.cpts, medecin);
  const employeur = 'Hôpital de Riom';
  exiger(await direOuVerser(tresorerie(), { personne: infirmiere, iban: IBAN, employeur }));
});
const tresorerie = () => banc.appel(scene.cpts, { role: 'tresorier', nom: 'Anselme Vaudrebois' });

describe('le compte qui reçoit', () => {
  it('est celui que la personne écrit elle-même ; chacune est prévenue d’un changement', async () => {
    const [medecin, infirmiere] = scene.personnes;
    const elle = (professionnel?: string) =>
      banc.appel(scene.cpts, {
        role: 'professionnel',
        nom: 'Inès Corvaste',
        ...(professionnel ? { professionnel } : {}),
      });
    const faux = await direMonCompte(elle(medecin), { iban: 'FR76 3000 6000 0112 3456 7890 188' });
    expect(faux).toMatchObject({ refus: { motif: 'saisie-invalide' } });
    expect(await direMonCompte(elle(), { iban: IBAN })).toMatchObject({
      refus: { motif: 'personne-a-preciser' },
    });
    expect(await direMonCompte(elle(infirmiere), { iban: IBAN })).toMatchObject({
      refus: { motif: 'employeur-recoit' },
    });
    expect(await direMonCompteParLien(elle(), { iban: IBAN, jeton: 'x'.repeat(43) })).toMatchObject(
      { refus: { motif: 'lien-inconnu' } },
    );
    await banc.regarder(
      `insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par) values ($1, $2, 'ines@exemple.invalid', now(), 'Essai')`,
      [scene.cpts.id, medecin],
    );
    exiger(await direMonCompte(elle(medecin), { iban: IBAN }));
    await donnerIban(banc, scene.cpts, medecin);
    const recus = (await messagesEcrits(banc)).filter(
      ({ destinataire }) => destinataire === 'ines@exemple.invalid',
    );
    expect(recus).toHaveLength(2);
    const corps = recus.map((recu) => recu.corps).join('\n');
    expect(corps).toContain(`${masquerIban(IBAN.replaceAll(' ', ''))}, comme vous venez de`);
    expect(corps).toContain('qui l’a saisi');
    // The account of an employer changes for everybody it is paid for, under the name of whoever changed it.
    const employeur = 'Hôpital de Riom';
    await banc.regarder(
      `insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par)
       values ($1, $2, 'ysaline@exemple.invalid', now(), 'Essai')`,
      [scene.cpts.id, infirmiere],
    );
    const plusTard = banc.appel(scene.cpts, {
      role: 'president',
      nom: 'Hervé Danglade',
      maintenant: new Date(LUNDI_9H12.getTime() + 60_000),
    });
    exiger(await direOuVerser(plusTard, { personne: medecin, iban: IBAN, employeur }));
    const deLEmployeur = (await messagesEcrits(banc)).filter(
      ({ destinataire }) => destinataire === 'ysaline@exemple.invalid',
    );
    expect(deLEmployeur).toMatchObject([{ corps: expect.stringContaining('Hervé Danglade') }]);
    const vus = exiger(await lireVirements(tresorerie(), {})).payables;
    expect(vus.map(({ nouveau }) => nouveau?.parNom)).toEqual(['Hervé Danglade', 'Hervé Danglade']);
    exiger(await direOuVerser(tresorerie(), { personne: medecin, iban: IBAN, employeur: '' }));
    exiger(await direMonCompte(elle(medecin), { iban: IBAN }));
    const { payables } = exiger(await lireVirements(tresorerie(), {}));
    expect(payables.find(({ personne }) => personne === medecin)?.nouveau).toMatchObject({
      parNom: 'Inès Corvaste',
      parLaPersonne: true,
    });
  });
});
