import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TENTATIVES } from '../domain/demande.ts';
import type { DemandeDetaillee, RendezVous } from '../domain/demande-detaillee.ts';
import { AUTRES_REPONSES, type GenreDeReponse, RAISONS_SANS_SOLUTION } from '../domain/reponse.ts';
import { DIRE_TENTATIVE, direPersonne, type Moment, phrase } from './dire-demande.ts';
import { direRendezVous } from './dire-rendez-vous.ts';

type Commun = {
  readonly base: string;
  readonly demande: DemandeDetaillee;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
};

const miettes = ({ base, demande }: Commun, ici: string) => [
  { libelle: 'Demandes', href: base.replace(/\/demandes\/.*$/, '') },
  { libelle: `N° ${demande.numero}`, href: base },
  { libelle: ici },
];

const Gestes = (p: {
  readonly base: string;
  readonly verbe: string;
  readonly danger?: boolean;
  /** Nothing is left to choose: Enter sends. */
  readonly prete?: boolean;
}) => (
  <div class="actions mt5">
    {p.prete ? (
      <button class="button next" type="submit" data-focus>
        {p.verbe}
        <kbd>Entrée</kbd>
      </button>
    ) : (
      <Bouton variante={p.danger ? 'danger' : 'suivant'}>{p.verbe}</Bouton>
    )}
    <LienBouton href={p.base} variante="simple">
      Revenir
    </LienBouton>
  </div>
);

/** An answer other than an appointment: why when there is none, and what was said. */
export const AutreReponsePage = (p: Commun & { readonly genre: GenreDeReponse }) => {
  const reponse = AUTRES_REPONSES.find((r) => r.genre === p.genre);
  const sans = p.genre === 'aucune-solution';
  const libelle = reponse?.libelle ?? '';
  return (
    <>
      <TeteDePage
        miettes={miettes(p, libelle)}
        titre={sans ? 'Aucune solution' : `Orienter\u00A0: ${libelle.toLowerCase()}`}
        phrase={
          sans
            ? `Pourquoi rien n’a pu être proposé à ${direPersonne(p.demande)}. La raison nourrit le diagnostic du territoire.`
            : `${direPersonne(p.demande)}, à ${p.demande.communeNom}.`
        }
        moyen
      />
      <Formulaire action={`${p.base}/reponse`} {...p.jetons} saisie={p.saisie}>
        <input type="hidden" name="reponse" value={p.genre} />
        {sans ? (
          <ChampRadios
            {...lier(p.saisie, 'raison')}
            libelle="Raison"
            choix={RAISONS_SANS_SOLUTION.map(({ code, libelle: texte }) => ({
              valeur: code,
              libelle: texte,
            }))}
          />
        ) : null}
        <ChampTexteLong
          {...lier(p.saisie, 'precision')}
          libelle={sans ? 'Précision' : 'Ce qui a été dit'}
          aide={sans ? undefined : 'Quelle pharmacie, quel conseil, à quelle heure rappeler'}
          facultatif
          lignes={3}
        />
        <Gestes
          base={p.base}
          verbe={sans ? 'Clore sans solution' : 'Donner cette réponse'}
          prete={!sans}
        />
      </Formulaire>
    </>
  );
};

/** The médecin traitant was called before anyone else: what they said. */
export const TentativePage = (p: Commun) => (
  <>
    <TeteDePage
      miettes={miettes(p, 'Médecin traitant')}
      titre={`Qu’a répondu ${p.demande.medecinTraitantNom ?? 'son médecin traitant'}\u00A0?`}
      phrase={'Il est appelé avant tout autre\u00A0; sa réponse est comptée.'}
      moyen
    />
    <Formulaire action={`${p.base}/medecin-traitant`} {...p.jetons} saisie={p.saisie}>
      <ChampRadios
        {...lier(p.saisie, 'tentative')}
        libelle="Sa réponse"
        choix={TENTATIVES.map((tentative) => ({
          valeur: tentative,
          libelle: phrase(DIRE_TENTATIVE[tentative]),
          precision:
            tentative === 'recoit' ? 'La demande est close\u00A0: son médecin la voit.' : undefined,
        }))}
      />
      <Gestes base={p.base} verbe="Noter sa réponse" />
    </Formulaire>
  </>
);

/** Cancelling tells the patient and the professional: it is asked, and says what will happen. */
export const AnnulationPage = (
  p: Commun & { readonly rdv: RendezVous; readonly moment: Moment },
) => (
  <>
    <TeteDePage
      miettes={miettes(p, 'Annuler')}
      titre="Annuler le rendez-vous"
      phrase={`${direRendezVous(p.rdv, p.moment)}. ${p.rdv.professionnel} et la personne en sont prévenus, le créneau est de nouveau proposé et la demande revient dans la liste.`}
      moyen
    />
    <Formulaire action={`${p.base}/annulation`} {...p.jetons} saisie={p.saisie} gardeSaisie={false}>
      <input type="hidden" name="reservation" value={p.rdv.id} />
      <Gestes base={p.base} verbe="Annuler le rendez-vous" danger />
    </Formulaire>
  </>
);
