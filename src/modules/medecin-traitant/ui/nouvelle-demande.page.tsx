import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire, GroupeDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { ORIGINES } from '../domain/demande.ts';
import { type CampagneProposee, ChampCampagne } from './champ-campagne.tsx';
import { ChampsDeContact, ChampsDeSituation, ChampsDIdentite } from './champs-de-personne.tsx';
import type { DepartChoisi } from './depart-de-demande.tsx';
import { DIRE_ORIGINE } from './dire-demande.ts';

export type NouvelleDemandePageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly criteres: readonly string[];
  readonly choixDeCommune: readonly Option[] | undefined;
  /** Id of the request this person has already. */
  readonly deja: string | null;
  readonly parLaCoordination: boolean;
  readonly campagnes: readonly CampagneProposee[];
  /** Doctors who leave, that whoever inscribes may name. */
  readonly departs: readonly DepartChoisi[];
};

/** Inscribes somebody: who, where, in which situation; two minutes at a counter. */
export const NouvelleDemandePage = (p: NouvelleDemandePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Médecin traitant', href: p.base }, { libelle: 'Inscrire' }]}
      titre="Inscrire une personne"
      phrase="Elle n’a pas de médecin traitant et en cherche un. Elle reste libre de choisir, et le médecin aussi."
    />
    {p.deja ? (
      <Bandeau
        ton="info"
        titre="Cette personne a déjà une demande en cours"
        action={<LienBouton href={`${p.base}/demandes/${p.deja}`}>Ouvrir sa demande</LienBouton>}
      >
        Complétez-la plutôt que d’en ouvrir une autre.
      </Bandeau>
    ) : null}
    <Formulaire action={`${p.base}/nouvelle`} {...p.jetons} saisie={p.saisie}>
      <Champs {...p} />
      <div class="actions mt5">
        <Bouton variante="suivant" touche="Entrée">
          Inscrire
        </Bouton>
        <LienBouton href={p.base} variante="simple">
          Abandonner
        </LienBouton>
      </div>
    </Formulaire>
  </>
);

const Champs = (p: NouvelleDemandePageProps) => (
  <div class="two mt5">
    <div>
      <GroupeDeChamps legende="1. Qui">
        <ChampsDIdentite saisie={p.saisie} />
      </GroupeDeChamps>
      <GroupeDeChamps legende="2. Où la joindre">
        <ChampsDeContact
          saisie={p.saisie}
          recherche={`${p.base}/communes`}
          choix={p.choixDeCommune}
        />
        <ChampCase
          {...lier(p.saisie, 'accordContact')}
          libelle="Elle est d’accord pour être rappelée par la CPTS"
          coche={lier(p.saisie, 'accordContact').valeur === 'oui'}
        />
      </GroupeDeChamps>
    </div>
    <div>
      <GroupeDeChamps legende="3. Sa situation">
        <ChampsDeSituation saisie={p.saisie} criteres={p.criteres} departs={p.departs} />
      </GroupeDeChamps>
      <GroupeDeChamps legende="4. Qui demande">
        <ChampListe
          {...lier(p.saisie, 'origine')}
          libelle="Venue"
          facultatif
          vide={p.parLaCoordination ? 'Par la ligne de la CPTS' : 'Par vous'}
          options={ORIGINES.filter((o) => o !== 'liste').map((valeur) => ({
            valeur,
            libelle: majuscule(DIRE_ORIGINE[valeur]),
          }))}
        />
        <ChampTexte
          {...lier(p.saisie, 'demandeur')}
          libelle="Si ce n’est pas elle, qui et à quel numéro"
          facultatif
          remplissage="off"
        />
        <ChampCampagne {...p} />
      </GroupeDeChamps>
    </div>
  </div>
);

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);
