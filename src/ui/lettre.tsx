import { direTelephone } from '#kernel/telephone.ts';
import { ChampTexteLong } from './champ-texte-long.tsx';
import { ChampTexte } from './champs-simples.tsx';
import { lier, type Saisie } from './saisie.ts';

/** What a message to many says. */
export const ChampsDeLettre = ({ saisie }: { readonly saisie: Saisie }) => (
  <>
    <ChampTexte {...lier(saisie, 'sujet')} libelle="Sujet" longueurMax={120} />
    <ChampTexteLong
      {...lier(saisie, 'texte')}
      libelle="Message"
      aide="Jamais le nom ni l’état d’un patient. Votre nom et votre adresse sont ajoutés à la fin."
      lignes={10}
      longueurMax={5000}
    />
  </>
);

type LettreVue = {
  readonly texte: string;
  readonly lien?: { readonly titre: string; readonly href: string } | null;
  readonly parNom: string;
  readonly repondreA: string | null;
};

/** A message as its readers see it: paragraphs, what it leads to, who signs. */
export const Lettre = ({ texte, lien = null, parNom, repondreA }: LettreVue) => (
  <>
    {texte
      .trim()
      .split(/\n\s*\n/)
      .map((paragraphe, rang) => (
        <p class={rang > 0 ? 'mt4 multiline' : 'multiline'}>{paragraphe}</p>
      ))}
    {lien ? (
      <p class="mt4">
        <a href={lien.href}>{lien.titre}</a>
      </p>
    ) : null}
    <p class="mt4 quiet">
      {repondreA
        ? `Signé ${parNom}. Les réponses vont à ${repondreA}.`
        : `Signé ${parNom}. Aucune adresse où répondre\u00A0: votre compte n’en dit pas.`}
    </p>
  </>
);

type Appele = {
  readonly nom: string;
  /** "Infirmière, Combronde"; '' when nothing more is known. */
  readonly detail: string;
  readonly telephone: string | null;
};

/** Who is to be called: what they are, and their telephone when it is known. */
export const AAppeler = ({ personnes }: { readonly personnes: readonly Appele[] }) => (
  <ul class="rows tight">
    {personnes.map(({ nom, detail, telephone }) => (
      <li>
        <b>{nom}</b>
        <br />
        {[detail, telephone ? direTelephone(telephone) : 'téléphone inconnu']
          .filter(Boolean)
          .join(', ')}
      </li>
    ))}
  </ul>
);
