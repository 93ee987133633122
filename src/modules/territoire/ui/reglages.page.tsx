import { FUSEAUX_FRANCAIS } from '#kernel/fuseau.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate, ChampNombre, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Chiffres } from '../domain/chiffres.ts';
import type { PopulationRetenue } from '../domain/population-retenue.ts';
import { LIBELLES_DES_STADES, STADES } from '../domain/stade.ts';
import { OngletsDuTerritoire } from './onglets-du-territoire.tsx';
import { enClair, habitants } from './phrases.ts';

export type VueDesReglages = {
  readonly slug: string;
  readonly saisie: Saisie;
  readonly chiffres: Chiffres;
  readonly retenues: readonly PopulationRetenue[];
  readonly saisieDePopulation: Saisie;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};

/** Settings of the CPTS. */
export const ReglagesPage = (vue: VueDesReglages) => (
  <>
    <TeteDePage titre="Réglages de la CPTS" />
    <OngletsDuTerritoire slug={vue.slug} actif="cpts" peutModifier />
    <div class="mt6">
      <Formulaire
        action={`/app/${vue.slug}/territoire/cpts`}
        csrf={vue.jetons.csrf}
        cle={vue.jetons.cle}
        saisie={vue.saisie}
      >
        <Identite {...vue} />
        <Contrat {...vue} />
        <Routes {...vue} />
        <div class="actions mt6">
          <Bouton variante="ferme">Enregistrer les réglages</Bouton>
        </div>
      </Formulaire>
    </div>
    <Populations {...vue} />
  </>
);

const Identite = ({ saisie }: VueDesReglages) => (
  <GroupeDeChamps legende="La CPTS">
    <ChampTexte libelle="Nom" longueurMax={120} {...lier(saisie, 'nom')} />
    <ChampTelephone
      libelle="Téléphone"
      aide="Celui que le public appelle."
      facultatif
      {...lier(saisie, 'telephone')}
    />
    <LigneDeChamps>
      <ChampListe
        libelle="Fuseau horaire"
        options={FUSEAUX_FRANCAIS.map((f) => ({ valeur: f, libelle: f }))}
        {...lier(saisie, 'fuseau')}
      />
      <ChampTexte
        libelle="Couleur"
        aide="Comme #1f5d50, corrigée pour rester lisible."
        facultatif
        largeur="court"
        {...lier(saisie, 'couleur')}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Contrat = ({ saisie, chiffres }: VueDesReglages) => (
  <GroupeDeChamps legende="Étape et contrat">
    <ChampRadios
      libelle="Étape"
      choix={STADES.map((stade) => ({
        valeur: stade,
        libelle: LIBELLES_DES_STADES[stade],
        ...(stade === 'reflexion'
          ? { precision: 'Pas encore comptée parmi les CPTS, ni ses communes comme couvertes.' }
          : {}),
      }))}
      {...lier(saisie, 'stade')}
    />
    <LigneDeChamps>
      <ChampDate libelle="Depuis le" facultatif {...lier(saisie, 'stadeDepuis')} />
      <ChampListe
        libelle="Taille au contrat"
        aide={
          chiffres.taille === null
            ? 'Celle qui est écrite dans l’ACI signé.'
            : `Celle qui est écrite dans l’ACI signé. La population (${habitants(chiffres.population)}) donne ${chiffres.taille}.`
        }
        facultatif
        vide="Pas encore au contrat"
        options={[1, 2, 3, 4].map((t) => ({ valeur: String(t), libelle: `Taille ${t}` }))}
        {...lier(saisie, 'tailleContractuelle')}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Routes = ({ saisie }: VueDesReglages) => (
  <GroupeDeChamps legende="Temps de trajet">
    <LigneDeChamps>
      <ChampNombre
        libelle="Facteur de route"
        aide="Longueur de la route pour un kilomètre à vol d’oiseau."
        decimal
        {...lier(saisie, 'facteurRoute')}
      />
      <ChampNombre libelle="Vitesse moyenne" unite="km/h" decimal {...lier(saisie, 'vitesseKmh')} />
      <ChampNombre
        libelle="Dans une même commune"
        unite="minutes"
        {...lier(saisie, 'minutesSurPlace')}
      />
    </LigneDeChamps>
  </GroupeDeChamps>
);

const Populations = ({ slug, retenues, saisieDePopulation: saisie, jetons }: VueDesReglages) => (
  <Section
    titre="Population retenue pour les besoins"
    introduction="Saison touristique, résidences secondaires : les besoins se comptent sur cette population. La taille de la CPTS reste celle de la population municipale."
  >
    <Tableau
      titre="Populations retenues"
      titreCache
      lignes={retenues}
      vide={<Vide titre="Aucune" phrase="Les besoins se comptent sur la population municipale." />}
      colonnes={[
        { titre: 'Du', cellule: (r) => enClair(r.du) },
        { titre: 'Au', cellule: (r) => (r.au ? enClair(r.au) : 'sans fin') },
        { titre: 'Habitants', genre: 'nombre', cellule: (r) => habitants(r.population) },
        { titre: 'Raison', cellule: (r) => r.raison },
        {
          titre: 'Action',
          titreCache: true,
          genre: 'actions',
          cellule: (r) => (
            <BoutonPoste
              action={`/app/${slug}/territoire/populations/retirer`}
              csrf={jetons.csrf}
              cle={`${jetons.cle}-${r.id}`}
              valeurs={{ id: r.id }}
              precision={` : ${r.raison}`}
            >
              Retirer
            </BoutonPoste>
          ),
        },
      ]}
    />
    <div class="mt6">
      <Formulaire
        action={`/app/${slug}/territoire/populations`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-population`}
        saisie={saisie}
      >
        <LigneDeChamps>
          <ChampNombre libelle="Population" unite="habitants" {...lier(saisie, 'population')} />
          <ChampDate libelle="À partir du" {...lier(saisie, 'du')} />
          <ChampDate libelle="Jusqu’au" facultatif {...lier(saisie, 'au')} />
        </LigneDeChamps>
        <ChampTexte libelle="Raison" longueurMax={300} {...lier(saisie, 'raison')} />
        <div class="actions">
          <Bouton>Retenir cette population</Bouton>
        </div>
      </Formulaire>
    </div>
  </Section>
);
