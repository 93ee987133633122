import { Bouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampDate, ChampHeure } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type AbsencePageProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  /** Whose hours they may be. */
  readonly choix: readonly Option[];
  readonly saisie: Saisie;
};

/** Hours when somebody can no longer receive: two days, two hours if not the whole day. */
export const AbsencePage = ({ base, jetons, choix, saisie }: AbsencePageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Créneaux', href: `${base}/creneaux` }, { libelle: 'Absence' }]}
      titre="Ne plus recevoir à ces heures"
      phrase="Les créneaux libres se ferment. Les rendez-vous déjà pris restent visibles, chacun avec un autre créneau, jusqu’à ce que vous les déplaciez."
      moyen
    />
    <Formulaire action={`${base}/creneaux/absence`} {...jetons} saisie={saisie}>
      {choix.length > 1 ? (
        <ChampListe
          {...lier(saisie, 'qui')}
          libelle="Professionnel"
          vide="Choisir"
          options={choix}
        />
      ) : (
        <input type="hidden" name="qui" value={choix[0]?.valeur ?? ''} />
      )}
      <LigneDeChamps>
        <ChampDate {...lier(saisie, 'du')} libelle="Du" />
        <ChampHeure
          {...lier(saisie, 'deHeure')}
          libelle="À partir de"
          facultatif
          aide="Vide&nbsp;: dès le matin"
        />
      </LigneDeChamps>
      <LigneDeChamps>
        <ChampDate
          {...lier(saisie, 'au')}
          libelle="Au"
          facultatif
          aide="Vide&nbsp;: le même jour"
        />
        <ChampHeure
          {...lier(saisie, 'aHeure')}
          libelle="Jusqu’à"
          facultatif
          aide="Vide&nbsp;: jusqu’au soir"
        />
      </LigneDeChamps>
      <div class="actions mt5">
        <Bouton variante="suivant">Fermer ces heures</Bouton>
      </div>
    </Formulaire>
  </>
);
