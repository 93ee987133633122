import { dateHeure } from '#kernel/formats.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { type Contrat, missionsDe } from '../domain/contrat.ts';
import type { Semaine } from '../domain/semaine.ts';
import { ChampsDeSemaine } from './formulaire-de-semaine.tsx';
import { LignesDeSemaine } from './lignes-de-semaine.tsx';
import { type Cadre, direSemaine } from './vue-de-salaries.ts';

export type SemainePageProps = Cadre & {
  readonly semaine: Semaine;
  readonly contrat: Contrat;
  readonly corrections: readonly {
    readonly motif: string;
    readonly le: Date;
    readonly parNom: string;
  }[];
  readonly sienne: boolean;
  readonly fuseau: string;
  readonly saisie: Saisie;
};

/** A declared week: what it says, who validated it, why it was corrected. */
export const SemainePage = (p: SemainePageProps) => (
  <>
    <TeteDePage
      miettes={[
        { libelle: 'Équipe salariée', href: p.base },
        { libelle: p.contrat.personne.nom, href: `${p.base}/contrats/${p.contrat.id}` },
        { libelle: direSemaine(p.semaine.lundi) },
      ]}
      titre={direSemaine(p.semaine.lundi)}
      moyen
      phrase={phraseDe(p)}
    />
    <Section titre="Heures" titreCache proche>
      <LignesDeSemaine semaine={p.semaine} />
      {p.peut.valider && !p.semaine.valideeLe ? <Valider {...p} /> : null}
    </Section>
    {p.semaine.valideeLe && p.peut.valider && !p.sienne ? <Corriger {...p} /> : null}
    {p.corrections.length > 0 ? <Corrections {...p} /> : null}
  </>
);

function phraseDe({ contrat, semaine: s, fuseau }: SemainePageProps): string {
  const declaree = `${contrat.personne.nom}, déclarée ${s.parLien ? 'par lien ' : ''}le ${dateHeure(s.declareeLe, fuseau)}`;
  return s.valideeLe
    ? `${declaree}, validée le ${dateHeure(s.valideeLe, fuseau)} par ${s.valideeParNom ?? ''}.`
    : `${declaree}. Elle attend d’être validée.`;
}

const Valider = ({ base, semaine, jetons, sienne }: SemainePageProps) => (
  <div class="mt5">
    {sienne ? (
      <p class="quiet">
        Ce sont vos heures&nbsp;: la présidence, la trésorerie ou la direction les valide.
      </p>
    ) : (
      <BoutonPoste action={`${base}/semaines/${semaine.id}/valider`} {...jetons} variante="suivant">
        Valider cette semaine
      </BoutonPoste>
    )}
  </div>
);

const Corriger = (p: SemainePageProps) => (
  <Section titre="Corriger">
    <details open={Object.keys(p.saisie.erreurs).length > 0}>
      <summary>Corriger cette semaine validée</summary>
      <Formulaire action={`${p.base}/semaines/${p.semaine.id}`} {...p.jetons} saisie={p.saisie}>
        <ChampsDeSemaine
          lundi={p.semaine.lundi}
          missions={missionsDe(p.contrat)}
          saisie={p.saisie}
        />
        <ChampTexte {...lier(p.saisie, 'motif')} libelle="Pourquoi" longueurMax={300} />
        <div class="actions mt5">
          <Bouton variante="ferme">Corriger la semaine</Bouton>
        </div>
      </Formulaire>
    </details>
  </Section>
);

const Corrections = ({ corrections, fuseau }: SemainePageProps) => (
  <Section titre="Corrections" droite={<Etiquette>{String(corrections.length)}</Etiquette>}>
    <ul class="rows tight">
      {corrections.map((c) => (
        <li>
          {c.motif}
          <br />
          <span class="quiet small">{`${dateHeure(c.le, fuseau)}, ${c.parNom}`}</span>
        </li>
      ))}
    </ul>
  </Section>
);
