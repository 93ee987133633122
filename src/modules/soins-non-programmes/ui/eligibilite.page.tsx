import type { DateCivile } from '#kernel/date-civile.ts';
import { type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import { dateLongue } from '#kernel/formats.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';

export type EligibilitePageProps = {
  readonly base: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly numero: number;
  readonly filiere: Filiere;
  readonly questionnaire: {
    readonly id: string;
    readonly numero: number;
    readonly reference: string;
    readonly documentLe: DateCivile;
    readonly questions: readonly { readonly id: string; readonly texte: string }[];
  };
  readonly saisie: Saisie;
};

const CHOIX = [
  { valeur: 'oui', libelle: 'Oui' },
  { valeur: 'non', libelle: 'Non' },
  { valeur: 'ne-sait-pas', libelle: 'Ne sait pas' },
];

/** The questions of the protocol, asked one by one; nothing here says which answer rules out. */
export const EligibilitePage = (p: EligibilitePageProps) => {
  const { questionnaire, filiere, base } = p;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: 'Demandes', href: base.replace(/\/demandes\/.*$/, '') },
          { libelle: `N° ${p.numero}`, href: base },
          { libelle: LIBELLES_DES_FILIERES[filiere] },
        ]}
        titre={LIBELLES_DES_FILIERES[filiere]}
        moyen
        phrase={`${questionnaire.reference}, document du ${dateLongue(questionnaire.documentLe)}, version ${questionnaire.numero}. Une réponse inconnue n’admet pas.`}
      />
      <Formulaire action={`${base}/eligibilite`} {...p.jetons} saisie={p.saisie}>
        <input type="hidden" name="filiere" value={filiere} />
        <input type="hidden" name="questionnaire" value={questionnaire.id} />
        {questionnaire.questions.map(({ id, texte }) => (
          <ChampRadios {...lier(p.saisie, id)} libelle={texte} cote choix={CHOIX} />
        ))}
        <div class="actions mt5">
          <Bouton variante="suivant">Enregistrer les réponses</Bouton>
          <LienBouton href={base} variante="simple">
            Revenir
          </LienBouton>
        </div>
      </Formulaire>
    </>
  );
};
