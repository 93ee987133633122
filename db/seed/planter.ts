import { randomBytes } from 'node:crypto';
import { acteurSysteme } from '#app/acteurs.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { exiger } from '#kernel/result.ts';
import { suiteUuidV7 } from '#kernel/uuid-v7.ts';
import { ETAPES } from '#modules/sas';
import { communesParCodes } from '#modules/territoire';
import type { Appel, CptsCourante, Socle } from '#platform/call.ts';
import { inTenant } from '#platform/db/database.ts';
import { poserDemonstration } from '../../src/modules/annuaire/usecases/poser-demonstration.ts';
import { reglerRaccordement } from '../../src/modules/sas/usecases/regler-raccordement.ts';
import { creerCpts } from '../../src/modules/territoire/usecases/creer-cpts.ts';
import { definirSecteurs } from '../../src/modules/territoire/usecases/definir-secteurs.ts';
import { noterTrajet } from '../../src/modules/territoire/usecases/noter-trajet.ts';
import { adresseEnPreparation } from '../../src/modules/territoire/usecases/publier-demonstration.ts';
import { reglerCpts } from '../../src/modules/territoire/usecases/regler-cpts.ts';
import { communesDe, type Definition } from './definition.ts';
import type { Hasard } from './hasard.ts';
import type { Numeros } from './numeros.ts';
import { type Habitant, peupler } from './peupler.ts';

/** A CPTS of the demonstration, opened and peopled, before anything happens in it. */
export type Plantee = {
  readonly definition: Definition;
  readonly cpts: CptsCourante;
  readonly habitants: readonly Habitant[];
  readonly hasard: Hasard;
  /** A call by the system at that instant. */
  readonly appel: (maintenant: Date) => Appel;
};

type Terrain = {
  readonly socle: Socle;
  readonly hasard: Hasard;
  readonly numeros: Numeros;
  readonly rangDePlace: () => number;
  readonly aujourdhui: DateCivile;
  /** When the CPTS of the story begin. */
  readonly debut: Date;
};

export const AUTEUR = acteurSysteme('Démonstration');

/** Opens the CPTS under a provisional address: territory, sectors, roads, people, places. */
export async function planter(definition: Definition, terrain: Terrain): Promise<Plantee> {
  const { debut, aujourdhui } = terrain;
  const hasard = terrain.hasard.branche(definition.slug);
  // The same ids at each load of a day, but for the CPTS: what a load that was cut short wrote is another tenant's.
  const ids = suiteUuidV7(hasard.branche('ids').octets);
  const socle: Socle = { ...terrain.socle, ids };
  const neuf: Socle = { ...terrain.socle, ids: suiteUuidV7((n) => randomBytes(n)) };
  const communes = communesDe(definition);
  const cree = exiger(
    await creerCpts(
      { socle: neuf, acteur: AUTEUR, cpts: null, mandats: [], maintenant: debut },
      {
        nom: definition.nom,
        slug: adresseEnPreparation(definition.slug),
        communes,
        stade: 'aci-signe',
        fuseau: FUSEAU,
        demonstration: true,
      },
    ),
  );
  const cpts: CptsCourante = { ...cree, slug: definition.slug, fuseau: FUSEAU };
  const appel = (maintenant: Date): Appel => ({
    socle,
    acteur: AUTEUR,
    cpts,
    mandats: [],
    maintenant,
  });
  await tracer(appel(debut), definition, ajouterJours(aujourdhui, -definition.stadeDepuisJours));
  const noms = await inTenant(socle.db, { cpts: null, mandats: [] }, (tx) =>
    communesParCodes(tx, communes),
  );
  const { habitants, saisie } = peupler(definition, {
    ...terrain,
    hasard: hasard.branche('personnes'),
    communes: new Map(
      noms.map(({ code, nom, codesPostaux }) => [
        code,
        { nom, codePostal: codesPostaux[0] ?? null },
      ]),
    ),
  });
  exiger(await poserDemonstration(appel(debut), saisie));
  await raccorder(appel(debut), definition, terrain.numeros.finess());
  return { definition, cpts, habitants, hasard, appel };
}

/** Answers the SAS from the first day; every step was taken before the story begins. */
async function raccorder(appel: Appel, { telephone }: Definition, finess: string): Promise<void> {
  const jour = dateCivileDe(appel.maintenant, FUSEAU);
  const etapes = Object.fromEntries(
    ETAPES.map((etape, rang) => [etape, ajouterJours(jour, rang * 9 - 60)]),
  );
  exiger(await reglerRaccordement(appel, { actif: 'oui', finess, telephone, ...etapes }));
}

const FUSEAU = 'Europe/Paris';

/** Settings, sectors and roads. */
async function tracer(
  appel: Appel,
  definition: Definition,
  stadeDepuis: DateCivile,
): Promise<void> {
  const { nom, telephone, couleur, tailleContractuelle, vitesseKmh, minutesSurPlace } = definition;
  exiger(
    await reglerCpts(appel, {
      nom,
      telephone,
      tailleContractuelle,
      vitesseKmh,
      minutesSurPlace,
      stadeDepuis,
      ...(couleur ? { couleur } : {}),
      fuseau: FUSEAU,
      stade: 'aci-signe',
      facteurRoute: 1.4,
    }),
  );
  exiger(
    await definirSecteurs(appel, {
      secteurs: definition.secteurs.map((secteur) => ({
        lettre: secteur.lettre,
        nom: secteur.nom,
      })),
      affectations: definition.secteurs.flatMap(({ lettre, communes }) =>
        communes.map((commune) => ({ commune, lettre })),
      ),
    }),
  );
  for (const trajet of definition.trajets) exiger(await noterTrajet(appel, trajet));
}
