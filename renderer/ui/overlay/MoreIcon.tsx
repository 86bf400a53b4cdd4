import { Ellipsis } from 'lucide-react';

export const MoreIcon = () => <Ellipsis size={16} aria-hidden />;
