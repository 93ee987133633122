import { dateHeure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import type { TexteDInformation } from '../domain/texte-d-information.ts';
import { LIBELLES_DES_OBJETS, type Moment } from './dire-patient.ts';

type Props = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly textes: readonly TexteDInformation[];
  /** What was typed and refused, on one of them. */
  readonly refuse: { readonly objet: string; readonly saisie: Saisie } | null;
};

/** Texts read to people before they answer: a new version leaves earlier answers tied to theirs. */
export const TextesPage = (p: Props) => (
  <>
    <TeteDePage
      moyen
      miettes={[{ libelle: 'Patients', href: p.base }, { libelle: 'Textes lus aux personnes' }]}
      titre="Textes lus aux personnes"
      phrase="Ce que l’on dit à une personne avant qu’elle réponde. Une réponse reste liée au texte lu ce jour-là."
    />
    {p.textes.map((texte) => (
      <Section titre={LIBELLES_DES_OBJETS[texte.objet]}>
        {texte.ecritLe === null ? (
          <Bandeau ton="attention" titre="Texte livré, à relire">
            Relisez-le avec vos professionnels et votre délégué à la protection des données, puis
            enregistrez votre version.
          </Bandeau>
        ) : (
          <p class="quiet">
            {`Version ${texte.version}, par ${texte.ecritParNom ?? ''}, ${dateHeure(texte.ecritLe, p.moment.fuseau)}.`}
          </p>
        )}
        <Formulaire
          action={`${p.base}/textes`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-${texte.objet}`}
        >
          <input type="hidden" name="objet" value={texte.objet} />
          <ChampTexteLong
            libelle="Texte"
            lignes={6}
            longueurMax={4000}
            id={`texte-${texte.objet}`}
            {...lier(
              p.refuse?.objet === texte.objet
                ? p.refuse.saisie
                : { valeurs: { texte: texte.texte }, erreurs: {} },
              'texte',
            )}
          />
          <div class="actions mt5">
            <Bouton variante="ferme" precision={LIBELLES_DES_OBJETS[texte.objet]}>
              Enregistrer une nouvelle version
            </Bouton>
          </div>
        </Formulaire>
      </Section>
    ))}
  </>
);
