import { ajouterJours, ajouterMois } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { inTenant } from '#platform/db/database.ts';
import { lireSemaine } from '../../../src/modules/sites/usecases/lire-semaine.ts';
import { adresserPatient } from '../../../src/modules/soins-non-programmes/usecases/adresser-patient.ts';
import {
  deMetier,
  ouvrirDesHeures,
  ouvrirUnSite,
  prochain,
  type SiteOuvert,
} from './ouvrir-un-site.ts';
import type { Scene } from './scene.ts';

const MARDI = 2;

/** A cardiologist of the hospital comes on the first and third Tuesday; two people are addressed to them. */
export function prevoirLesConsultationsAvancees(scene: Scene): void {
  const { chronologie, a, aujourdhui, premierJour, definition, cpts } = scene;
  const debut = ajouterJours(aujourdhui, -40);
  const jour = debut < premierJour ? premierJour : debut;
  const [specialiste] = deMetier(scene, 'cardiologue');
  const commune = definition.secteurs[0]?.communes[0];
  if (!specialiste || !commune) return;
  chronologie.prevoir(a(jour, 10 * 60), async (quand) => {
    const site = await ouvrirUnSite(scene, quand, {
      equipe: [specialiste],
      champs: {
        genre: 'consultation-avancee',
        nom: 'Cardiologie avancée',
        commune,
        adresse: 'Maison de santé, salle 2',
        horaires: 'Le premier et le troisième mardi du mois, de 14 h à 17 h',
        reservablePar: ['regulation', 'membres'],
        adressages: 'Bilan avant un traitement\nPalpitations\nSuivi d’une insuffisance cardiaque',
      },
    });
    await ouvrirDesHeures(scene, quand, site, {
      professionnel: idDuRpps(specialiste.rpps),
      jour: prochain(dateCivileDe(quand, cpts.fuseau), MARDI),
      ...{ heureDebut: '14:00', heureFin: '17:00', dureeMinutes: 30 },
      ...{ rythme: 'mois', rangs: [1, 3], au: ajouterMois(aujourdhui, 3) },
    });
    chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 12 * 60), (le) =>
      adresser(scene, le, site),
    );
  });
}

const ADRESSES = [
  {
    prenom: 'Honorine',
    nom: 'Sauvagnat',
    age: 71,
    adressage: 'Suivi d’une insuffisance cardiaque',
  },
  { prenom: 'Bastien', nom: 'Roudaire', age: 48, adressage: 'Palpitations' },
] as const;

/** The named doctor of the CPTS, otherwise the first one, addresses them to the next hours. */
async function adresser(scene: Scene, quand: Date, { id: site }: SiteOuvert): Promise<void> {
  const { appel, cpts, acteurs, par, definition } = scene;
  const medecins = deMetier(scene, 'medecin');
  const membre = medecins.find(({ cle }) => cle === 'corliret') ?? medecins[0];
  const commune = definition.secteurs[0]?.communes[0];
  if (!membre || !commune) return;
  const fin = new Date(quand.getTime() + 90 * 86_400_000);
  const { creneaux } = await inTenant(appel(quand).socle.db, { cpts: cpts.id, mandats: [] }, (tx) =>
    lireSemaine(tx, cpts.id, { site, debut: quand, fin, maintenant: quand }),
  );
  for (const [rang, personne] of ADRESSES.entries()) {
    const creneau = creneaux[rang]?.id;
    if (creneau)
      exiger(
        await adresserPatient(par(acteurs.professionnel(membre), quand), {
          ...personne,
          creneau,
          commune,
        }),
      );
  }
}
