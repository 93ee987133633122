import { pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { lier } from '#ui/saisie.ts';
import { numeroDeDecision } from '../domain/decision.ts';
import type { VueDeSeance } from './vue-de-seance.ts';

/** What this session decided, numbered; and how to write one more. */
export const Decisions = (p: VueDeSeance) => (
  <>
    <Section titre="Décisions" droite={pluriel(p.decisions.length, 'décision')}>
      {p.decisions.length === 0 ? <p class="quiet">Aucune décision au registre.</p> : null}
      <ul class="rows">
        {p.decisions.map((d) => (
          <li>
            <b>{numeroDeDecision(d)}</b>
            {` ${d.texte}`}
            {d.abroge ? <span class="quiet small">{` abroge ${d.abroge}`}</span> : null}
            {d.abrogeePar ? (
              <span class="quiet small">{` abrogée par ${d.abrogeePar}`}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
    {p.tenir && p.seance.etat === 'ouverte' ? <Inscrire {...p} /> : null}
  </>
);

const Inscrire = ({ base, seance, jetons, saisies, aInscrire, anciennes }: VueDeSeance) => {
  const saisie = saisies.decision;
  const ouvert = aInscrire !== null || Object.keys(saisie.erreurs).length > 0;
  return (
    <Section
      id="registre"
      titre="Inscrire au registre"
      introduction={
        aInscrire
          ? 'Le texte est celui du vote\u00A0; précisez-le s’il le faut. Il ne changera plus.'
          : 'Une décision prise autrement que par un vote\u00A0: accord de tous, tirage au sort.'
      }
    >
      <details open={ouvert}>
        <summary>{aInscrire ? aInscrire.question : 'Écrire une décision'}</summary>
        <Formulaire
          action={`${base}/${seance.id}/decisions`}
          csrf={jetons.csrf}
          cle={`${jetons.cle}-decision`}
          saisie={saisie}
          gardeSaisie={false}
        >
          <input type="hidden" name="vote" value={aInscrire?.id ?? ''} />
          <ChampTexteLong
            {...lier(saisie, 'texte')}
            id="decision-texte"
            libelle="Ce qui est décidé"
            lignes={3}
            longueurMax={4000}
          />
          {anciennes.length === 0 ? null : (
            <ChampListe
              {...lier(saisie, 'abroge')}
              libelle="Abroge une décision"
              vide="Aucune"
              facultatif
              options={anciennes.map((d) => ({
                valeur: d.id,
                libelle: `${numeroDeDecision(d)}, ${d.texte.slice(0, 80)}`,
              }))}
            />
          )}
          <div class="actions">
            <Bouton variante="ferme">Inscrire cette décision</Bouton>
          </div>
        </Formulaire>
      </details>
    </Section>
  );
};
