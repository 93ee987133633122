import { aides } from './aides.ts';
import { communes } from './communes.ts';
import { copier } from './copier.ts';
import { dialogues } from './dialogues.ts';
import { envoiUnique, focusInitial } from './formulaires.ts';
import { themeBascule } from './theme.ts';

themeBascule();
aides();
dialogues();
envoiUnique();
communes();
copier();
focusInitial();
