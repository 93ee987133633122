import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type Navigateur } from '../../../app/testing/serveur.ts';
import { idDuRpps } from '../domain/identite.ts';
import { planterAnnuaire } from '../testing/scene.ts';

const BASE = '/app/val-fictif/territoire/annuaire';
let banc: Banc;
let cpts: CptsCourante;
let adherent: Navigateur;
let coordination: Navigateur;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterAnnuaire(banc, 'val-fictif');
  await banc.regarder(
    `insert into annuaire.fiches (cpts_id, professionnel_id, membre, nouveaux_patients, specificites, telephone,
       modifie_le, modifie_par) values ($1, $2, true, true, '{"=Visites à domicile"}', '0639980001', now(), 'Aubreval')`,
    [cpts.id, idDuRpps('99990000103')],
  );
  const serveur = await dresserServeur(banc);
  adherent = await serveur.connecter(cpts, 'professionnel');
  coordination = await serveur.connecter(cpts, 'coordinateur');
});

const html = async (recherche: string) => await (await adherent.lire(BASE + recherche)).text();

describe('La page de l’annuaire', () => {
  it('montre les personnes du territoire, avec leur nombre', async () => {
    const page = await html('');
    for (const nom of ['Morrolois', 'Briviret-Ferbrac', 'Nornallon', 'Tressagues'])
      expect(page).toContain(nom);
    expect(page).toContain('<strong>4</strong> personnes');
    expect(page).toContain('href="tel:+33639980001"');
  });

  it('filtre par nom mal écrit, profession, distance, spécificité, adhésion et nouveaux patients', async () => {
    for (const recherche of [
      '?q=moroloi',
      '?profession=60',
      '?specificite=%3DVisites+%C3%A0+domicile',
      '?nouveaux=oui',
      '?membre=oui',
    ]) {
      const page = await html(recherche);
      expect(page, recherche).toContain('Morrolois');
      expect(page, recherche).not.toContain('Nornallon');
    }
    expect(await html('?membre=non')).not.toContain('Morrolois');
    const pres = await html('?commune=63165&minutes=20');
    expect(pres).toContain('Briviret-Ferbrac');
    expect(pres).toContain('Tressagues');
    expect(pres).not.toContain('Morrolois');
    expect(await html('?commune=63165&minutes=45')).toContain('Morrolois');
  });

  it('dit quoi faire quand personne ne répond', async () => {
    expect(await html('?q=zzzz')).toContain('Enlevez un filtre');
  });

  it('n’offre d’ajouter qu’à qui en a le droit', async () => {
    expect(await html('')).not.toContain('Ajouter une personne');
    expect(await (await coordination.lire(BASE)).text()).toContain('Ajouter une personne');
  });

  it('se télécharge en CSV, XLSX et vCard, filtrée, sans formule', async () => {
    const csv = await adherent.lire(`${BASE}.csv?q=morrolois`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const texte = await csv.text();
    expect(texte).toContain('Morrolois;Éliane;Infirmier;99990000103');
    expect(texte).toContain(";'=Visites à domicile");
    expect(texte).not.toContain('Nornallon');
    const xlsx = await adherent.lire(`${BASE}.xlsx`);
    expect(new Uint8Array(await xlsx.arrayBuffer()).slice(0, 2)).toEqual(
      new Uint8Array([0x50, 0x4b]),
    );
    const cartes = await (await adherent.lire(`${BASE}.vcf`)).text();
    expect(cartes.match(/BEGIN:VCARD/g)).toHaveLength(4);
    expect(cartes).toContain('FN:Éliane Morrolois');
  });
});
