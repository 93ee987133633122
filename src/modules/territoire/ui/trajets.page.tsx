import { duree, nombre } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampNombre, ChampTexte } from '#ui/champs-simples.tsx';
import { Filtres } from '#ui/filtres.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { CommuneDeCpts } from '../domain/commune.ts';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';

export type TrajetAffiche = {
  readonly de: string;
  readonly deNom: string;
  readonly vers: string;
  readonly versNom: string;
  readonly minutes: number;
  readonly raison: string | null;
  readonly sensUnique: boolean;
};

export type VueDesTrajets = {
  readonly slug: string;
  readonly communes: readonly CommuneDeCpts[];
  readonly depuis: string;
  /** Minutes from `depuis`, by commune; a commune without coordinates is absent. */
  readonly durees: ReadonlyMap<string, number>;
  readonly saisis: readonly TrajetAffiche[];
  readonly facteurRoute: number;
  readonly vitesseKmh: number;
  readonly saisie: Saisie;
  readonly peutModifier: boolean;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Travel times: computed, and corrected by people who know the road. */
export const TrajetsPage = (vue: VueDesTrajets) => (
  <>
    <TeteDePage
      titre="Temps de trajet"
      phrase={`Calculés à vol d’oiseau, multipliés par ${nombre(vue.facteurRoute, 1)} et parcourus à ${nombre(vue.vitesseKmh)} km/h. Corrigez ceux qu’une montagne ou une rivière rend faux.`}
    />
    <OngletsDuTerritoire slug={vue.slug} actif="trajets" peutModifier={vue.peutModifier} />
    <Corriges {...vue} />
    {vue.peutModifier ? <Corriger {...vue} /> : null}
    <Durees {...vue} />
  </>
);

const Durees = ({ slug, communes, depuis, durees, saisis }: VueDesTrajets) => {
  const corriges = new Set(
    saisis.flatMap((t) => (t.de === depuis ? [t.vers] : t.vers === depuis ? [t.de] : [])),
  );
  const lignes = communes
    .map((c) => ({ ...c, minutes: durees.get(c.code) ?? null }))
    .toSorted((a, b) => (a.minutes ?? 9999) - (b.minutes ?? 9999));
  return (
    <Section titre="Depuis une commune">
      <Filtres action={`/app/${slug}/territoire/trajets`} libelle="Commune de départ">
        <ChampListe nom="depuis" libelle="Départ" valeur={depuis} options={enOptions(communes)} />
      </Filtres>
      <Tableau
        titre="Temps de trajet depuis la commune choisie"
        titreCache
        lignes={lignes}
        vide={
          <Vide titre="Aucune commune" phrase="Choisissez d’abord les communes du territoire." />
        }
        colonnes={[
          { titre: 'Vers', cellule: (l) => l.nom },
          {
            titre: 'Durée',
            genre: 'nombre',
            cellule: (l) =>
              l.minutes === null ? <span class="quiet">inconnue</span> : duree(l.minutes),
          },
          {
            titre: 'D’où elle vient',
            cellule: (l) => {
              if (l.minutes === null) return 'coordonnées non importées';
              if (l.code === depuis) return 'sur place';
              return corriges.has(l.code) ? <b>saisie</b> : <span class="quiet">calculée</span>;
            },
          },
        ]}
      />
    </Section>
  );
};

const Corriges = ({ slug, saisis, peutModifier, jetons }: VueDesTrajets) => (
  <Section titre="Trajets corrigés">
    <Tableau
      titre="Trajets corrigés"
      titreCache
      lignes={saisis}
      vide={
        <Vide
          titre="Aucun trajet corrigé"
          phrase="Toutes les durées sont calculées. Une durée saisie l’emporte sur le calcul, dans les deux sens."
        />
      }
      colonnes={[
        { titre: 'De', cellule: (t) => t.deNom },
        { titre: 'Vers', cellule: (t) => t.versNom },
        { titre: 'Durée', genre: 'nombre', cellule: (t) => duree(t.minutes) },
        { titre: 'Sens', cellule: (t) => (t.sensUnique ? 'aller seulement' : 'aller et retour') },
        { titre: 'Raison', cellule: (t) => t.raison ?? '' },
        ...(peutModifier
          ? [
              {
                titre: 'Action',
                titreCache: true,
                genre: 'actions' as const,
                cellule: (t: TrajetAffiche) => (
                  <BoutonPoste
                    action={`/app/${slug}/territoire/trajets/oublier`}
                    csrf={jetons.csrf}
                    cle={`${jetons.cle}-${t.de}-${t.vers}`}
                    valeurs={{ de: t.de, vers: t.vers }}
                    precision={` de ${t.deNom} vers ${t.versNom}`}
                  >
                    Revenir au calcul
                  </BoutonPoste>
                ),
              },
            ]
          : []),
      ]}
    />
  </Section>
);

const Corriger = ({ slug, communes, saisie, jetons }: VueDesTrajets) => (
  <Section titre="Corriger un trajet">
    <Formulaire
      action={`/app/${slug}/territoire/trajets`}
      csrf={jetons.csrf}
      cle={jetons.cle}
      saisie={saisie}
    >
      <LigneDeChamps>
        <ChampListe
          libelle="De"
          vide="Choisissez"
          options={enOptions(communes)}
          {...lier(saisie, 'de')}
        />
        <ChampListe
          libelle="Vers"
          vide="Choisissez"
          options={enOptions(communes)}
          {...lier(saisie, 'vers')}
        />
        <ChampNombre libelle="Durée" unite="minutes" {...lier(saisie, 'minutes')} />
      </LigneDeChamps>
      <ChampTexte
        libelle="Raison"
        aide="Col fermé l’hiver, pont à contourner …"
        facultatif
        longueurMax={200}
        {...lier(saisie, 'raison')}
      />
      <ChampCase
        libelle="Dans ce sens seulement"
        nom="sensUnique"
        coche={saisie.valeurs['sensUnique'] === 'oui'}
      />
      <div class="actions">
        <Bouton variante="ferme">Enregistrer ce trajet</Bouton>
      </div>
    </Formulaire>
  </Section>
);

function enOptions(communes: readonly CommuneDeCpts[]) {
  return communes.map((c) => ({ valeur: c.code, libelle: c.nom }));
}
