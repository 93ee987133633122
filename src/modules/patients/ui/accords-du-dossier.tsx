import { dateHeure } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';
import {
  type Accord,
  OBJETS_D_ACCORD,
  type ObjetDAccord,
  reponseEnCours,
} from '../domain/accord.ts';
import { LIBELLES_DE_QUI, LIBELLES_DES_OBJETS, LIBELLES_DES_VOIES } from './dire-patient.ts';
import type { VueDuDossier } from './vue-du-dossier.ts';

type Props = Pick<VueDuDossier, 'base' | 'dossier' | 'accords' | 'moment' | 'peut' | 'acces'>;

/** What the person was told, what they answered, and all they answered before. */
export const AccordsDuDossier = (p: Props) => (
  <Section titre="Information et consentement">
    <dl class="facts wide">
      {OBJETS_D_ACCORD.map((objet) => (
        <Reponse {...p} objet={objet} />
      ))}
    </dl>
    <Historique {...p} />
  </Section>
);

const Reponse = (p: Props & { readonly objet: ObjetDAccord }) => {
  const accord = reponseEnCours(p.accords, p.objet);
  const recueille = p.peut.recueillir && p.acces !== 'bris-de-glace';
  return (
    <div>
      <dt>{LIBELLES_DES_OBJETS[p.objet]}</dt>
      <dd>
        <Etiquette ton={accord ? (accord.reponse === 'oui' ? 'ok' : 'grave') : 'attention'}>
          {direReponse(p.objet, accord)}
        </Etiquette>{' '}
        {recueille ? (
          <a href={`${p.base}/${p.dossier.id}/accords/${p.objet}`}>
            {accord ? 'Changer' : 'Recueillir sa réponse'}
            <span class="hidden">{` : ${LIBELLES_DES_OBJETS[p.objet]}`}</span>
          </a>
        ) : null}
      </dd>
      {accord ? <dd>{direRecueil(accord, p)}</dd> : null}
    </div>
  );
};

const Historique = (p: Props) => {
  const finis = p.accords.filter(({ finiLe }) => finiLe !== null);
  return finis.length === 0 ? null : (
    <details class="mt5">
      <summary>Réponses d’avant</summary>
      <ul>
        {finis.map((accord) => (
          <li>
            {`${LIBELLES_DES_OBJETS[accord.objet]} : ${direReponse(accord.objet, accord).toLowerCase()}. ${direRecueil(accord, p)}, jusqu’au ${accord.finiLe ? dateHeure(accord.finiLe, p.moment.fuseau) : ''}.`}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What was answered, in words that fit the question. */
function direReponse(objet: ObjetDAccord, accord: Pick<Accord, 'reponse'> | null): string {
  if (accord === null) return objet === 'echange' ? 'Pas encore informée' : 'Pas demandé';
  if (objet === 'echange')
    return accord.reponse === 'oui' ? 'Informée, ne s’oppose pas' : 'S’oppose';
  return accord.reponse === 'oui' ? 'Accepte' : 'Refuse';
}

function direRecueil(accord: Accord, { moment }: Pick<Props, 'moment'>): string {
  const { donnePar, voie, recueilliLe, recueilliParNom, version } = accord;
  const texte = version === 0 ? 'texte livré' : `texte ${version}`;
  return `${LIBELLES_DE_QUI[donnePar]}, ${LIBELLES_DES_VOIES[voie]}, ${dateHeure(recueilliLe, moment.fuseau)} (${texte}), noté par ${recueilliParNom}`;
}
