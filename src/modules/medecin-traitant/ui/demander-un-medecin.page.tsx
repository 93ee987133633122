import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase, ChampCases, ChampRadios } from '#ui/champ-choix.tsx';
import { ChampCommune } from '#ui/champ-commune.tsx';
import type { Option } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { ChampCourriel, ChampTelephone, ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { CODES_DES_CRITERES } from '../domain/critere.ts';
import { ChampDuDepart, type DepartChoisi } from './depart-de-demande.tsx';
import { AutreLecture, avec, Lecture, Phrases } from './lecture-facile.tsx';
import { type Mots, motsPublics } from './mots-publics.ts';

export type DemanderUnMedecinPageProps = {
  /** `/c/demo/medecin-traitant` */
  readonly base: string;
  readonly facile: boolean;
  /** Code of the campaign that led here. */
  readonly campagne: string | null;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly formulaire: { readonly ouvert: string; readonly defi: string };
  readonly saisie: Saisie;
  readonly criteres: readonly string[];
  /** Doctors whose departure is public. */
  readonly departs: readonly DepartChoisi[];
  readonly choixDeCommune?: readonly Option[] | undefined;
  /** Why the form could not be taken as it was sent. */
  readonly alerte?: string | undefined;
};

type Champs = DemanderUnMedecinPageProps & { readonly mots: Mots };

/** The request, three minutes on a phone: one column, large, nothing that is not used. */
export const DemanderUnMedecinPage = (p: DemanderUnMedecinPageProps) => {
  const mots = motsPublics(p.facile);
  const ici = `${p.base}/demande`;
  return (
    <Lecture facile={p.facile}>
      <div class="mt6">
        <h1>{mots.titreDuFormulaire}</h1>
        <Phrases phrases={mots.avant} chapeau />
        <AutreLecture ici={ici} facile={p.facile} campagne={p.campagne} />
      </div>
      {p.alerte ? (
        <div class="mt5">
          <Bandeau ton="attention" annonce="alerte">
            {p.alerte}
          </Bandeau>
        </div>
      ) : null}
      <div class="mt5">
        <Formulaire
          action={avec(ici, p.facile)}
          {...p.jetons}
          saisie={p.saisie}
          gardeSaisie={false}
        >
          <input type="hidden" name="ouvert" value={p.formulaire.ouvert} />
          {p.campagne ? <input type="hidden" name="campagne" value={p.campagne} /> : null}
          <input type="hidden" name="preuve" value="" data-defi={p.formulaire.defi} />
          <Qui {...p} mots={mots} />
          <Contact {...p} mots={mots} />
          <Situation {...p} mots={mots} />
          <ChampCase
            {...lier(p.saisie, 'accordContact')}
            libelle={mots.accord}
            coche={lier(p.saisie, 'accordContact').valeur === 'oui'}
          />
          <div class="actions mt5">
            <Bouton variante="suivant" grand>
              {mots.envoyer}
            </Bouton>
          </div>
          <p class="center">
            <LienBouton href={avec(p.base, p.facile, p.campagne)} variante="simple">
              Revenir
            </LienBouton>
          </p>
          <p class="hint">{mots.quiLit}</p>
        </Formulaire>
      </div>
    </Lecture>
  );
};

const Qui = ({ saisie, mots }: Champs) => (
  <>
    <ChampRadios
      {...lier(saisie, 'pour')}
      libelle={mots.pour}
      choix={[
        { valeur: 'moi', libelle: mots.moi },
        { valeur: 'proche', libelle: mots.proche },
      ]}
    />
    <ChampTexte
      {...lier(saisie, 'demandeur')}
      libelle={mots.demandeur}
      aide={mots.aideDuDemandeur}
      facultatif
      remplissage="off"
      longueurMax={160}
    />
    <GroupeDeChamps legende={mots.qui}>
      <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="off" />
      <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="off" />
      <ChampTexte
        {...lier(saisie, 'dateDeNaissance')}
        libelle={mots.naissance}
        aide="Le jour, le mois, l’année, comme 02/03/1948"
        largeur="moyen"
        remplissage="off"
      />
    </GroupeDeChamps>
  </>
);

const Contact = ({ base, saisie, mots, choixDeCommune }: Champs) => (
  <GroupeDeChamps legende={mots.ou}>
    <ChampCommune
      {...lier(saisie, 'commune')}
      texte={lier(saisie, 'communeTexte').valeur}
      libelle="Commune"
      recherche={`${base}/communes`}
      choix={choixDeCommune}
    />
    <p class="hint">{mots.aideDuContact}</p>
    <ChampTelephone {...lier(saisie, 'telephone')} libelle={mots.telephone} facultatif />
    <ChampCourriel {...lier(saisie, 'courriel')} libelle={mots.courriel} facultatif />
    <ChampTexte
      {...lier(saisie, 'adresse')}
      libelle={mots.adresse}
      facultatif
      remplissage="street-address"
    />
  </GroupeDeChamps>
);

const Situation = ({ saisie, criteres, departs, mots }: Champs) => (
  <GroupeDeChamps legende={mots.situation}>
    <ChampCases
      {...lier(saisie, 'criteres')}
      libelle={mots.aideDeLaSituation}
      facultatif
      valeurs={criteres}
      choix={CODES_DES_CRITERES.map((valeur) => ({ valeur, libelle: mots.criteres[valeur] }))}
    />
    <ChampDuDepart
      saisie={saisie}
      libelle={mots.depart}
      departs={departs}
      vide={mots.pasDeDepart}
    />
    <ChampTexteLong
      {...lier(saisie, 'precisions')}
      libelle={mots.precisions}
      aide={mots.aideDesPrecisions}
      facultatif
      lignes={2}
    />
  </GroupeDeChamps>
);
