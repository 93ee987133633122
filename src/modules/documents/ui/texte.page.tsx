import { pluriel } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import type { Point, Verdict } from '../domain/minimum-legal.ts';
import { ChoixDuTexte } from './choix-du-texte.tsx';
import { Redaction } from './redaction.tsx';
import { VersionsDuTexte } from './versions-du-texte.tsx';
import { LIBELLE } from './vue-de-documents.ts';
import { CHEMIN_DU_MODELE, type VueDeTexte } from './vue-de-texte.ts';

/** Statutes, or rules of procedure: what the CPTS chooses, what the text then says, its versions. */
export const TextePage = (p: VueDeTexte) => (
  <>
    <TeteDePage titre={p.titre} phrase={phraseDe(p)} />
    <Onglets libelle={LIBELLE} onglets={p.onglets} />
    <div class="mt5">
      <Bandeau ton="neutre">
        {
          'Un modèle, à relire par l’assemblée et par un conseil juridique avant de l’adopter. Noms, communes, collèges, instances, convocations, quorums et majorités viennent de ce que la CPTS a déjà écrit ici'
        }
        {p.sources.map(({ libelle, href }, rang) => (
          <>
            {rang === 0 ? '\u00A0: ' : ', '}
            <a href={href}>{libelle}</a>
          </>
        ))}
        .
      </Bandeau>
    </div>
    <VersionsDuTexte {...p} />
    {p.points.length > 0 ? <MinimumLegal points={p.points} /> : null}
    {p.rediger ? <ChoixDuTexte {...p} /> : null}
    <Apercu {...p} />
  </>
);

const phraseDe = ({ manques, document }: VueDeTexte) => {
  const enVigueur = document?.courante
    ? `La version ${document.courante.rang} est en vigueur.`
    : 'Aucune version n’est en vigueur.';
  return manques.length === 0 ? (
    `${enVigueur} Le texte est complet.`
  ) : (
    <>
      {`${enVigueur} `}
      <strong>{`Il reste ${pluriel(manques.length, 'choix', 'choix')} à faire.`}</strong>
    </>
  );
};

const VERDICTS: Readonly<Record<Verdict, readonly ['ok' | 'grave' | 'attention', string]>> = {
  satisfait: ['ok', 'Satisfait'],
  'non-satisfait': ['grave', 'Non satisfait'],
  'a-choisir': ['attention', 'À choisir'],
};

const MinimumLegal = ({ points }: { readonly points: readonly Point[] }) => {
  const tenus = points.filter(({ verdict }) => verdict === 'satisfait').length;
  return (
    <Section
      titre="Ce que l’ARS et la CPAM vérifient"
      droite={`${tenus} sur ${points.length} satisfaits`}
    >
      <ul class="rows tight">
        {points.map(({ titre, verdict, phrase }) => (
          <li class="row-act">
            <div>
              <b>{titre}</b>
              <br />
              <span class="quiet small">{phrase}</span>
            </div>
            <Etiquette ton={VERDICTS[verdict][0]}>{VERDICTS[verdict][1]}</Etiquette>
          </li>
        ))}
      </ul>
    </Section>
  );
};

const Apercu = (p: VueDeTexte) => (
  <Section
    titre="Le texte aujourd’hui"
    introduction="Tel que ces choix et ces règles l’écrivent. Ce qui n’est pas choisi est souligné, jamais inventé."
  >
    <Redaction texte={p.texte} />
    {p.rediger ? (
      <div class="mt6">
        <Formulaire action={`${p.base}${CHEMIN_DU_MODELE[p.modele]}/projets`} {...p.jetons}>
          <ChampTexte nom="note" libelle="Ce qui change" facultatif longueurMax={300} />
          <div class="actions">
            <Bouton variante="ferme">Garder ce texte comme projet</Bouton>
          </div>
        </Formulaire>
      </div>
    ) : null}
  </Section>
);
