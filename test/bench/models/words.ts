/** Words that generated models are named with: verb and object, in several scripts. */

const verbs = [
  'Plan',
  'Review',
  'Approve',
  'Collect',
  'Compare',
  'Confirm',
  'Define',
  'Deliver',
  'Estimate',
  'Forecast',
  'Inspect',
  'Invoice',
  'Measure',
  'Negotiate',
  'Notify',
  'Order',
  'Prepare',
  'Price',
  'Qualify',
  'Receive',
  'Record',
  'Reconcile',
  'Register',
  'Release',
  'Repair',
  'Report',
  'Reserve',
  'Resolve',
  'Schedule',
  'Settle',
];
const objects = [
  'capacity',
  'complaint',
  'contract',
  'credit limit',
  'customer visit',
  'delivery date',
  'demand',
  'discount',
  'forecast',
  'framework agreement',
  'goods receipt',
  'incoming inquiry',
  'installed base',
  'inventory',
  'invoice',
  'market survey',
  'offer',
  'opening balance',
  'payment',
  'price list',
  'product catalogue',
  'purchase order',
  'quality report',
  'quota',
  'renewal',
  'return shipment',
  'service visit',
  'spare part',
  'staff roster',
  'supplier rating',
  'trade fair',
  'training plan',
  'warranty claim',
  'work order',
];

/** A way to combine one of each list into a name. */
type Vocabulary = {
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly join: (verb: string, object: string) => string;
};

export const LATIN: Vocabulary = { verbs, objects, join: (verb, object) => `${verb} ${object}` };

/** Right-to-left scripts, a script without spaces, accents, and emoji of several code points. */
export const OTHER_SCRIPTS: readonly Vocabulary[] = [
  {
    verbs: ['تخطيط', 'مراجعة', 'إعداد', 'قياس'],
    objects: ['الطلب', 'العقد', 'المبيعات', 'عرض X-100', 'خدمة العملاء'],
    join: (verb, object) => `${verb} ${object}`,
  },
  {
    verbs: ['תכנון', 'בדיקת', 'אישור', 'מדידת'],
    objects: ['חוזה', 'הזמנה 42', 'מלאי', 'שירות לקוחות'],
    join: (verb, object) => `${verb} ${object}`,
  },
  {
    verbs: ['確認する', '計画する', '承認する', '測定する'],
    objects: ['需要', '契約書', '在庫', 'サービス訪問', '見積もり'],
    join: (verb, object) => `${object}を${verb}`,
  },
  {
    verbs: ['Prüfe', 'Čekat na', 'Évaluer', 'Şekillendir'],
    objects: ['Übergröße', 'zákazníka', 'le bénéfice', 'ürünü'],
    join: (verb, object) => `${verb} ${object}`,
  },
  {
    verbs: ['Celebrate 🎉', 'Ship 📦', 'Pay 💶', 'Staff 👩🏽‍🔧'],
    objects: ['deal 🤝🏿', 'order ✅', 'team 👩‍👩‍👧‍👦'],
    join: (verb, object) => `${verb} ${object}`,
  },
];
